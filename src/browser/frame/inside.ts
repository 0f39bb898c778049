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

/** Origin of the host that asked to be told, and the height that it was told last. */
let host: string | undefined;
let told = -1;

addEventListener('message', ({ data, source, origin }) => {
  if (source !== parent || parent === window || !says(data, 'hello')) return;
  // Once is enough, however often a host asks: from now on it is told of every change.
  if (host !== undefined) return;
  host = origin;
  root.dataset['embed'] = 'tall';
  new ResizeObserver(tellSize).observe(document.body);
  tellSize();
});

function tellSize(): void {
  const height = Math.min(TALLEST, Math.ceil(document.body.getBoundingClientRect().height));
  if (height === told || host === undefined) return;
  told = height;
  parent.postMessage({ chalktalk: 1, kind: 'size', height, title: document.title } satisfies Size, host);
}

// The host cannot know when this script has come: `load` may be before it.
if (parent !== window) parent.postMessage(READY, '*');
