import { byIds, type Grading, hits } from '../grading.ts';

/** Share of right choices on the path that was taken. A path may come by the same choice twice. */
export const scenario: Grading = {
  seconds: 75,
  typed: false,
  grade: (key, answer) => byIds(key, answer, (right, path) => hits(right, path) / path.length),
};
