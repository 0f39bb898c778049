import { wordsOf } from './words.ts';

/** Words that mean nearly the same: what is typed in words of `from` finds what is written in words of `to`. */
export interface Synonyms {
  from: readonly string[];
  to: readonly string[];
}

/** A meaning: the ways to say it, each as words. */
export type Phrases = string[][];

export function phrasesOf(texts: readonly string[]): Phrases {
  return texts.map(wordsOf).filter((phrase) => phrase.length > 0);
}

/** Finds meanings in texts. */
export class Meanings {
  /** First word of a phrase → the phrases that begin with it. */
  readonly #phrases = new Map<string, { meaning: number; phrase: readonly string[] }[]>();

  constructor(meanings: readonly Phrases[]) {
    for (const [meaning, phrases] of meanings.entries()) {
      for (const phrase of phrases) {
        const [first = ''] = phrase;
        this.#phrases.set(first, [...(this.#phrases.get(first) ?? []), { meaning, phrase }]);
      }
    }
  }

  /** Each meaning that is said, with the places of the words that say it: those of a phrase stand side by side. */
  in(words: readonly string[]): Map<number, Set<number>> {
    const found = new Map<number, Set<number>>();
    for (const [start, word] of words.entries()) {
      for (const { meaning, phrase } of this.#phrases.get(word) ?? []) {
        if (!phrase.every((other, index) => words[start + index] === other)) continue;
        const places = found.get(meaning) ?? new Set();
        for (let index = 0; index < phrase.length; index++) places.add(start + index);
        found.set(meaning, places);
      }
    }
    return found;
  }
}
