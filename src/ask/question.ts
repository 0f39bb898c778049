import type { AskIndex } from './ask-index.ts';
import { Meanings } from './synonyms.ts';
import { meantBy } from './typos.ts';
import { WEIGHTS } from './weights.ts';

/** A word of a question: what is known that is like it, and how like, 0 to 1. */
export interface AskedWord {
  word: string;
  words: Map<number, number>;
  meanings: Set<number>;
}

/** Understands questions in the words of an index. */
export class Questions {
  readonly #index: AskIndex;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #meanings: Meanings;
  readonly #known: ReadonlySet<string>;
  readonly #typos: boolean;

  constructor(index: AskIndex, { synonyms, typos }: { synonyms: boolean; typos: boolean }) {
    this.#index = index;
    this.#numbers = new Map(index.words.map((word, number) => [word, number]));
    const typed = synonyms ? index.meanings.map(({ from }) => from) : [];
    this.#meanings = new Meanings(typed);
    this.#known = new Set([...index.words, ...typed.flat(2)]);
    this.#typos = typos;
  }

  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  understand(said: readonly string[]): AskedWord[] {
    const meant = said.map((word, at) => (this.#known.has(word) ? [word] : this.#guess(word, at === said.length - 1)));
    const asked = said.map((word, at): AskedWord => {
      const words = new Map<number, number>();
      for (const other of meant[at] ?? []) {
        const number = this.#numbers.get(other);
        if (number !== undefined) words.set(number, likeness(word, other));
      }
      return { word, words, meanings: new Set() };
    });
    // A phrase may hold a typing error: what was probably meant is tried in each word.
    for (let choice = 0; choice < Math.max(0, ...meant.map(({ length }) => length)); choice++) {
      const phrase = meant.map((words) => words[choice] ?? words[0] ?? '');
      for (const [meaning, places] of this.#meanings.in(phrase)) for (const place of places) asked[place]?.meanings.add(meaning);
    }
    return asked;
  }

  /** What an unknown word may be: a typing error, or the beginning of a word that is still being typed. */
  #guess(word: string, last: boolean): string[] {
    if (!this.#typos) return [];
    const meant = meantBy(word, this.#known);
    if (meant.length > 0 || !last || word.length < BEGUN) return meant;
    return this.#index.words.filter((other) => other.startsWith(word));
  }
}

/** So many letters are the beginning of few words. */
const BEGUN = 3;

function likeness(word: string, other: string): number {
  if (word === other) return 1;
  return other.startsWith(word) ? WEIGHTS.begun : WEIGHTS.typo;
}
