import { byIds, type Grading, once } from '../grading.ts';

/**
 * Share of all pairs of items that stand in the right order to each other: 1 − K / (n · (n − 1) / 2), where K is the distance of
 * M. G. Kendall, “A New Measure of Rank Correlation”, Biometrika 30 (1938). A pair of which one was not given counts as wrong.
 */
export const ordering: Grading = {
  seconds: 40,
  typed: false,
  grade: (key, answer) =>
    byIds(key, answer, (right, chosen) => {
      const given = once(chosen);
      if (right.length === 1) return given[0] === right[0] ? 1 : 0;
      const place = new Map(given.map((id, at) => [id, at]));
      let pairs = 0;
      let kept = 0;
      for (const [at, first] of right.entries()) {
        for (const second of right.slice(at + 1)) {
          pairs++;
          if ((place.get(first) ?? Number.NaN) < (place.get(second) ?? Number.NaN)) kept++;
        }
      }
      return kept / pairs;
    }),
};
