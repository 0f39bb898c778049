import { distance } from 'fastest-levenshtein';
import type { Label } from './labels.ts';

/** More suggestions than this are a list to search in. */
const MOST = 3;

/** A third of the letters may be wrong. */
const TOLERANCE = 1 / 3;

/** The labels whose names are nearest to what was typed, nearest first; none where nothing is near. */
export function nearest(typed: string, labels: readonly Label[]): Label[] {
  const words = wordsOf(typed);
  return labels
    .map((label) => ({ label, far: Math.min(...wordsOf(`${label.name} ${label.id}`).map((name) => away(name, words))) }))
    .filter(({ far }) => far <= TOLERANCE)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ label }) => label);
}

/** How far a word of a name is from the nearest word that was typed: 0 the same, 1 nothing in common. */
function away(name: string, words: readonly string[]): number {
  const each = words.map((word) => {
    // Half a word is no mistake: somebody is still typing, or knows the stem.
    if (word.length >= 4 && name.startsWith(word.slice(0, Math.max(4, word.length - 2)))) return 0.1;
    return distance(word, name) / Math.max(word.length, name.length);
  });
  return Math.min(1, ...each);
}

/** Words of some length: "of" is near to too much. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
