import { wordsOf } from './words.ts';

/** Words that mean nearly the same: what is typed in words of `from` finds what is written in words of `to`. */
export interface Synonyms {
  from: readonly string[];
  to: readonly string[];
}

/** A meaning, with the stems of each way to say it. */
export interface Concept {
  from: string[][];
  to: string[][];
}

export function conceptsOf(synonyms: readonly Synonyms[], language: string): Concept[] {
  const stems = (phrases: readonly string[]) =>
    phrases.map((phrase) => wordsOf(phrase, language).map(({ stem }) => stem)).filter((phrase) => phrase.length > 0);
  return synonyms.map(({ from, to }) => ({ from: stems(from), to: stems(to) }));
}

/** The places of the words that say a meaning, for every meaning that is there; the words of a phrase stand side by side. */
export function meantIn(stems: readonly string[], concepts: readonly string[][][]): { concept: number; at: number[] }[] {
  return concepts.flatMap((phrases, concept) => {
    const at = new Set<number>();
    for (const phrase of phrases) {
      for (let start = 0; start + phrase.length <= stems.length; start++)
        if (phrase.every((stem, index) => stems[start + index] === stem))
          for (let index = 0; index < phrase.length; index++) at.add(start + index);
    }
    return at.size > 0 ? [{ concept, at: [...at] }] : [];
  });
}
