import { searchWords as says } from 'virtual:chalktalk/words/search';
import { mount } from '../mount.ts';
import { moveFocus } from './arrows.ts';
import { SearchDialog } from './SearchDialog.tsx';
import style from './search.css?url';

let dialog: Promise<HTMLDialogElement> | undefined;

/** Opens search over the page. Focus goes back to where it was when it is closed: the browser sees to that. */
export async function openSearch(): Promise<void> {
  dialog ??= make();
  const box = await dialog;
  if (!box.open) box.showModal();
  const field = box.querySelector<HTMLInputElement>('input[name=q]');
  field?.focus();
  field?.select();
}

async function make(): Promise<HTMLDialogElement> {
  await stylesheet(style);
  const box = document.createElement('dialog');
  box.className = 'seek';
  box.setAttribute('aria-label', says.label);
  document.body.append(box);
  mount(<SearchDialog onClose={() => box.close()} />, box);
  box.addEventListener('keydown', moveFocus);
  box.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    // A click beside the box lands on the dialog itself; a link may lead to a place on this very page.
    const away = target === box || (target instanceof Element && target.closest('a') && !ctrlKey && !metaKey && !shiftKey);
    if (away) box.close();
  });
  return box;
}

/** Loads a stylesheet; without it the dialog is plain, but works. */
function stylesheet(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
