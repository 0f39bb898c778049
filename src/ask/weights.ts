import type { Field } from './passage.ts';

/** How much a passage says about its page. */
export const FIELD: Record<Field, number> = { hears: 1, asked: 0.8, title: 1.2, summary: 0.7, say: 0.4, tags: 1.2 };

/**
 * How questions and pages are compared. Found by trying: each sentence of the sample was taken out with all that is like it,
 * and asked.
 */
export const WEIGHTS = {
  synonym: 0.8,
  /** Two words side by side in the same order. */
  pair: 0.9,
  /** A word that was probably meant; one that was only begun. */
  typo: 0.55,
  begun: 0.5,
  /** Of unknown words in the length of a question. */
  unknown: 0.8,
  /** Of an unknown word in the length of each passage: keeps a passage of one word from being as like as can be. */
  smooth: 0.33,
  /** Of the second best passage, and of the page as a whole, beside the best passage. */
  second: 0.45,
  whole: 0.8,
} as const;

/** Below this score nothing is an answer. Each word of a question makes it easier to reach: by chance whole sentences are seldom like one another. */
export const ENOUGH = { score: 0.72, forEachWord: 0.03 } as const;

/**
 * Two or three words name one thing, and a page that has not this much of them is about another: "parental leave form" asks for a
 * form, not for what a customer says who goes on leave. A word that no page has may be another one for what is meant, and weighs less. In a sentence much is said by the way.
 */
export const NAMED = { words: 3, missing: 0.3, strange: 0.65 } as const;

/** An answer with less than this part of the best one's score is none. */
export const BESIDE_BEST = 0.35;
