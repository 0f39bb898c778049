import { english } from './english.ts';

/** What is known of a language: all of it can be left out, and search gets along with what is written. */
export interface Language {
  /** Words that say nothing of what is meant. */
  stop: ReadonlySet<string>;
  /** Words that say little. */
  light: ReadonlySet<string>;
  /** The words that a spoken form is made of: "don't" is "do not". */
  spoken(word: string): string[];
  /** The part of a word that its forms have in common. */
  stem(word: string): string;
}

const UNKNOWN: Language = { stop: new Set(), light: new Set(), spoken: (word) => [word], stem: (word) => word };

/** @param tag BCP 47 */
export function languageOf(tag: string): Language {
  return /^en\b/i.test(tag) ? english : UNKNOWN;
}
