import { type AskedPage, FIELDS, type Field } from './passage.ts';
import { type Concept, meantIn } from './synonyms.ts';
import { wordsOf } from './words.ts';

/** All that is needed to answer a question, as it is written to a file. */
export interface AskIndex {
  /** BCP 47 tag of the texts. */
  language: string;
  /** Every stem once. */
  stems: string[];
  concepts: Concept[];
  pages: { place: number; passages: PackedPassage[] }[];
}

/** The field, the numbers of its stems, the numbers of its meanings. */
export type PackedPassage = [field: number, stems: number[], concepts: number[]];

/** What is compared of pages. */
export function askIndexOf(pages: readonly AskedPage[], concepts: readonly Concept[], language: string): AskIndex {
  const numbers = new Map<string, number>();
  const numberOf = (stem: string) => {
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    return number;
  };
  const written = concepts.map(({ to }) => to);
  const packed = pages.map(({ place, passages }) => ({
    place,
    passages: passages.flatMap(({ field, text }): PackedPassage[] => {
      const words = wordsOf(text, language);
      const stems = words.map(({ stem }) => stem);
      if (words.length === 0) return [];
      const meant = meantIn(stems, written).map(({ concept }) => concept);
      const kept = words.filter(({ stop }) => !stop || WITH_STOP_WORDS.has(field)).map(({ stem }) => numberOf(stem));
      return [[FIELDS.indexOf(field), kept, meant]];
    }),
  }));
  return { language, stems: [...numbers.keys()], concepts: [...concepts], pages: packed };
}

/** In what somebody says, "not", "who" and "now" are much of what is said. */
const WITH_STOP_WORDS: ReadonlySet<Field> = new Set(['hears', 'asked']);
