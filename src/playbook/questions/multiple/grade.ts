import { byIds, type Grading, hits, once } from '../grading.ts';

/** (hits − false alarms) / number of right options, at least 0. The formula is ours: ticking everything is worth nothing where half is right. */
export const multiple: Grading = {
  seconds: 30,
  typed: false,
  grade: (key, answer) =>
    byIds(key, answer, (right, chosen) => {
      const given = once(chosen);
      return Math.max(0, (2 * hits(right, given) - given.length) / once(right).length);
    }),
};
