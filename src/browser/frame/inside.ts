/**
 * The script of a page that is shown in a frame (`?embed`): links inside keep the form, the way to the full page keeps the
 * place, and a host that asks is told how tall the page is.
 */
import { inFrame, outOfFrame } from './address.ts';
import { READY, type Size, says, TALLEST } from './messages.ts';

const root = document.documentElement;
const base = (root.dataset['base'] ?? '/').replace(/\/*$/, '/');
const full = document.querySelector<HTMLAnchorElement>('[data-full]');

// Before the click is done, so that a new tab gets the right address, too: a tab of its own is no frame.
addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = new URL(link.href, location.href);
    if (to.origin !== location.origin) {
      // Another site does not belong into this frame, and most refuse to be in one.
      link.target = '_blank';
      link.rel = 'noopener';
    } else if (to.pathname.startsWith(base)) link.href = inFrame(to, location).href;
  },
  { capture: true },
);

const showFull = () => {
  if (full) full.href = outOfFrame(location).href;
};
addEventListener('hashchange', showFull);
showFull();

addEventListener('message', ({ data, source, origin }) => {
  if (source !== parent || parent === window || !says(data, 'hello')) return;
  root.dataset['embed'] = 'tall';
  let told = -1;
  const tell = () => {
    const height = Math.min(TALLEST, Math.ceil(document.body.getBoundingClientRect().height));
    if (height === told) return;
    told = height;
    parent.postMessage({ chalktalk: 1, kind: 'size', height, title: document.title } satisfies Size, origin);
  };
  new ResizeObserver(tell).observe(document.body);
  tell();
});

// The host cannot know when this script has come: `load` may be before it.
if (parent !== window) parent.postMessage(READY, '*');
