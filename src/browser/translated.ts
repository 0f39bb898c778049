/**
 * Text that a translator took out of the page, by the element that it put in its place.
 *
 * Browsers translate a page by exchanging its text nodes for `<font>` elements. A program that keeps the old nodes goes on
 * changing them where nobody sees it: the screen shows yesterday's figures without an error, or a node is put beside one that is
 * no longer there. So the old nodes go back before the program changes anything, and the translator translates anew.
 */
export class TranslatedText {
  readonly #originals = new Map<Element, Text>();
  readonly #observers = new Map<Node, MutationObserver>();

  /** Looks after the text below a node from now on. */
  watch(root: Node): void {
    if (this.#observers.has(root)) return;
    const observer = new MutationObserver((records) => this.#note(records));
    observer.observe(root, { childList: true, subtree: true });
    this.#observers.set(root, observer);
  }

  /** Puts every original back where its translation stands. */
  restore(): void {
    for (const observer of this.#observers.values()) this.#note(observer.takeRecords());
    if (this.#originals.size === 0) return;
    for (const [translation, text] of this.#originals) if (translation.isConnected) translation.replaceWith(text);
    this.#originals.clear();
    // What was done here is no translation.
    for (const observer of this.#observers.values()) observer.takeRecords();
  }

  /** Finds the pairs: in one record where a node was exchanged for another, in two where one was put beside it first. */
  #note(records: readonly MutationRecord[]): void {
    const taken: { text: Text; record: MutationRecord }[] = [];
    const put = new Set<Element>();
    for (const record of records) {
      const fonts = [...record.addedNodes].filter(isFont);
      const texts = [...record.removedNodes].filter((node) => node instanceof Text);
      for (const font of fonts) put.add(font);
      for (const text of texts) {
        const beside = [...fonts, record.previousSibling, record.nextSibling].find(
          (node): node is Element => isFont(node) && put.has(node) && !this.#originals.has(node),
        );
        if (beside) this.#originals.set(beside, text);
        else taken.push({ text, record });
      }
      for (const font of fonts) {
        if (this.#originals.has(font)) continue;
        const before = taken.findIndex(
          ({ record: { target, previousSibling, nextSibling } }) =>
            target === record.target && previousSibling === record.previousSibling && nextSibling === record.nextSibling,
        );
        const [found] = before < 0 ? [] : taken.splice(before, 1);
        if (found) this.#originals.set(font, found.text);
      }
    }
  }
}

function isFont(node: Node | null): node is Element {
  return node instanceof Element && node.localName === 'font';
}
