import { draftKey } from './storage/app-names.ts';

/** On which the tabs of a browser hear what became of a form's draft. Nothing where the browser has none. */
export type DraftChannel = () => BroadcastChannel | undefined;

export const draftChannel =
  (playbook: string, name: string): DraftChannel =>
  () =>
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(draftKey(playbook, name));

/** Tells the other tabs which words were sent. */
export function tellSent(open: DraftChannel, words: string): void {
  const channel = open();
  channel?.postMessage(words);
  channel?.close();
}

/**
 * Hears of words that another tab sent, until the function that it returns is called.
 *
 * @param words what stands in the form now
 * @param gone called where that was sent: a form with other words keeps them
 */
export function hearSent(open: DraftChannel, words: () => string, gone: () => void): () => void {
  const channel = open();
  channel?.addEventListener('message', ({ data }) => {
    if (data === words()) gone();
  });
  return () => channel?.close();
}
