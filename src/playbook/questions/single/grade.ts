import { byIds, type Grading, once } from '../grading.ts';

/** 1 where the right option was chosen and no other, else 0. */
export const single: Grading = {
  seconds: 25,
  typed: false,
  grade: (key, answer) =>
    byIds(key, answer, (right, chosen) => {
      const [only, ...more] = once(chosen);
      return only !== undefined && more.length === 0 && right.includes(only) ? 1 : 0;
    }),
};
