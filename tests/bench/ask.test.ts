import { expect, test } from 'vitest';
import { readQueries } from '../../bench/ask/queries.ts';
import { scoreOf } from '../../bench/ask/score.ts';

test.each(['build', 'report'])('every practice that the set %s wants has a number, and no question stands twice', async (set) => {
  const queries = await readQueries(new URL(`../../bench/ask/${set}.yaml`, import.meta.url));
  expect(queries.length).toBeGreaterThanOrEqual(150);
  expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length);
});

test('a place is that of the first right result, and off-topic questions count by themselves', async () => {
  const score = await scoreOf(
    async (q) => (q === 'a' ? [undefined, 7] : q === 'b' ? [3] : []),
    [
      { q: 'a', kind: 'customer', want: [7, 8] },
      { q: 'b', kind: 'off-topic', want: [] },
      { q: 'c', kind: 'rep', want: [3] },
      { q: 'd', kind: 'off-topic', want: [] },
    ],
  );
  expect(score.all).toEqual({ queries: 2, first: 0, firstThree: 0.5, never: 0.5 });
  expect(score.offTopic).toBe(0.5);
  expect(score.places.map(({ place }) => place)).toEqual([2, 0, 0, 0]);
});
