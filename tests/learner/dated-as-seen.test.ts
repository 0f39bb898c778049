import { expect, test } from 'vitest';
import { datedAsSeen } from '../../src/learner/dated-as-seen.ts';
import { isSame, union } from '../../src/learner/union.ts';
import * as fc from '../support/properties.ts';
import { answer, DAY, day, someEvents } from './support/made-up.ts';

test('what a clock a year ahead dated stands before what was written after it, and is there', () => {
  const ahead = answer('q1', day(365), 1);
  const wrong = answer('q1', day(1), 0);
  const seen = datedAsSeen([answer('q1', day(0), 1), ahead, wrong], day(1));
  expect(seen.map(({ at }) => at)).toEqual([day(0), day(1) - 1, day(1)]);
  expect(seen[1]).toEqual({ ...ahead, at: day(1) - 1 });
});

test('with nothing after it, it counts as of now; tomorrow is no other clock', () => {
  const now = day(3);
  expect(datedAsSeen([answer('q1', now + DAY, 1), answer('q2', day(400), 1)], now).map(({ at }) => at)).toEqual([now + DAY, now - 1]);
});

test('merging knows the events again, in whatever order and however often', () => {
  fc.assert(
    fc.property(someEvents, someEvents, fc.integer({ min: 0, max: 1500 }), (a, b, days) => {
      const [seen, other] = [datedAsSeen(a, day(days)), datedAsSeen(b, day(days))];
      const both = union(seen, other);
      expect(isSame(both, union(a, b))).toBe(true);
      expect(union(other, seen)).toEqual(both);
      expect(union(both.values(), seen)).toEqual(both);
    }),
  );
});
