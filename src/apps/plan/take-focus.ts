/**
 * Puts words in focus that say what came of a press. Not when the reader has gone on to another week or part meanwhile: the
 * next key is theirs. (A screen reader says the words all the same, by their role.)
 */
export function takeFocus(words: HTMLElement | null): void {
  const { activeElement, body } = document;
  // What was pressed may be gone, and the focus with it.
  if (!activeElement || activeElement === body || words?.closest('li, section')?.contains(activeElement)) words?.focus();
}
