/** A sentence and where it begins in its text. */
export interface Sentence {
  text: string;
  index: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** The sentences of a paragraph, as the language has them (Unicode Standard Annex 29). */
export function sentencesOf(text: string, language: string): Sentence[] {
  return [...segmenterFor(language).segment(text)].map(({ segment, index }) => ({ text: segment, index }));
}

/** Making one costs as much as a page. A tag that is none is nobody's language: the rules of all apply. */
function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const supported = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language) ? language : 'en';
  const segmenter = new Intl.Segmenter(supported, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

/** How many words stand in a text: what spaces part and holds a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
