import { byIds, type Grading, hits, once } from '../grading.ts';

/** How a match is written among what was chosen: never positions. Ids hold no `=`. */
export function pair(left: string, right: string): string {
  return `${left}=${right}`;
}

/** Share of the right pairs. */
export const matching: Grading = {
  seconds: 40,
  typed: false,
  grade: (key, answer) =>
    byIds(key, answer, (right, chosen) => {
      const given = once(chosen);
      // More pairs than rows would be guessing.
      return hits(right, given) / Math.max(right.length, given.length);
    }),
};
