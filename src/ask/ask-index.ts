import type { AskedPage, Field } from './passage.ts';
import { Meanings, type Phrases, phrasesOf, type Synonyms } from './synonyms.ts';
import { wordsOf } from './words.ts';

/** All that is needed to answer a question. */
export interface AskIndex {
  /** Every word once, the most common first. */
  words: string[];
  /** Words that mean nearly the same: those that are typed, those that are written. */
  meanings: { from: Phrases; to: Phrases }[];
  pages: { place: number; passages: AskPassage[] }[];
}

export interface AskPassage {
  field: Field;
  /** Numbers of its words, in the order in which they are said. */
  words: number[];
}

/** What is compared of pages. Of the synonyms only those are kept that some page says. */
export function askIndexOf(pages: readonly AskedPage[], synonyms: readonly Synonyms[]): AskIndex {
  const read = pages.map(({ place, passages }) => ({
    place,
    passages: passages.map(({ field, text }) => ({ field, said: wordsOf(text) })).filter(({ said }) => said.length > 0),
  }));
  const texts = read.flatMap(({ passages }) => passages.map(({ said }) => said));
  const counts = new Map<string, number>();
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1)).slice(0, MOST_WORDS);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const meanings = synonyms.map(({ from, to }) => ({ from: phrasesOf(from), to: phrasesOf(to) }));
  const written = new Meanings(meanings.map(({ to }) => to));
  const meant = new Set(texts.flatMap((said) => [...written.in(said).keys()]));
  return {
    words,
    meanings: meanings.filter((_, meaning) => meant.has(meaning)),
    pages: read.map(({ place, passages }) => ({
      place,
      passages: passages.map(({ field, said }) => ({ field, words: said.flatMap((word) => numbers.get(word) ?? []) })),
    })),
  };
}

/** More do not fit into signs of one unit; nobody has so many. */
const MOST_WORDS = 0xd000;
