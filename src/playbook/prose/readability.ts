import type { Counts } from './counts.ts';

/**
 * The Automated Readability Index: the year of an American school for which a text is right. It counts letters, words and
 * sentences, no syllables, so a machine does not have to guess; and it was made for English, so it holds for English alone.
 *
 * 4.71 × letters ÷ words + 0.5 × words ÷ sentences − 21.43
 *
 * Source: E. A. Smith and R. J. Senter, “Automated Readability Index”, AMRL-TR-66-220, Aerospace Medical Research
 * Laboratories, Wright-Patterson Air Force Base, Ohio, 1967.
 */
export function readability({ letters, words, sentences }: Pick<Counts, 'letters' | 'words' | 'sentences'>): number {
  return words === 0 || sentences === 0 ? 0 : 4.71 * (letters / words) + 0.5 * (words / sentences) - 21.43;
}
