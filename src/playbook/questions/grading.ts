/**
 * What is right.
 *
 * - `single`, `multiple`, `scenario`: ids of the right options (`[x]`), in any order
 * - `ordering`: ids of all items, in the right order
 * - `matching`: `pair(left, right)` for every row, in any order
 * - `blank`: for every gap, in the order of the sentence, the texts that are accepted
 */
export type Key =
  | { right: readonly string[] }
  | { accept: readonly (readonly string[])[]; strict?: Strict | readonly Strict[] | undefined };

/** What counts in a gap beside the letters; nothing unless the author says so. One for all gaps, or one for each. */
export interface Strict {
  case?: boolean | undefined;
  diacritics?: boolean | undefined;
}

/** What practising has to know of a kind: the half that runs in a browser too. How it is written is in `syntax.ts`. */
export interface Grading {
  /** About how many seconds an answer takes, with its feedback. */
  seconds: number;
  /** An answer is text of the reader's own, not a choice among what is offered. */
  typed: boolean;
  /**
   * @param chosen ids as `Key` has them; for `blank` what was typed, gap by gap; for `scenario` the path
   * @returns 0 to 1; `undefined` where nothing was chosen or nothing can be right: that is no answer
   */
  grade(key: Key, chosen: readonly string[]): number | undefined;
}

/**
 * Grades what is answered with ids.
 *
 * @param share which part is right; neither list is empty. What was chosen twice is there twice
 */
export function byIds(
  key: Key,
  chosen: readonly string[],
  share: (right: readonly string[], chosen: readonly string[]) => number,
): number | undefined {
  if (!('right' in key) || key.right.length === 0 || chosen.length === 0) return undefined;
  return share(key.right, chosen);
}

/** How many of the chosen ones are right. */
export function hits(right: readonly string[], chosen: readonly string[]): number {
  return chosen.filter((id) => right.includes(id)).length;
}

/** Each once, in the order in which it came first. */
export function once(chosen: readonly string[]): string[] {
  return [...new Set(chosen)];
}
