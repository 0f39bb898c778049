import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/playbook/days/day-of.ts';
import {
  daysBetween,
  isRealDay,
  nextLike,
  noonOf,
  plusDays,
  startOf,
  startOfDayAfter,
  weekdayOf,
} from '../../../src/playbook/days/days.ts';
import { DAY, daysAhead, isDayText } from '../../../src/playbook/days/spans.ts';
import * as fc from '../../support/properties.ts';
import { standIn, ZONES } from '../../support/zone.ts';

const times = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });

describe.each(ZONES)('in %s', (zone) => {
  test('a day begins at its start, has its noon in it, and ends where the next begins', () => {
    standIn(zone);
    fc.assert(
      fc.property(times, (at) => {
        const day = dayOf(at);
        expect(startOf(day)).toBe(startOfDayAfter(at, 0));
        expect(startOf(day)).toBeLessThanOrEqual(at);
        expect(startOf(plusDays(day, 1))).toBeGreaterThan(at);
        expect([dayOf(startOf(day)), dayOf(noonOf(day)), dayOf(startOf(day) - 1)]).toEqual([day, day, plusDays(day, -1)]);
      }),
    );
  });

  test('how far ahead a time is, is counted in days of the calendar', () => {
    standIn(zone);
    fc.assert(
      fc.property(times, times, (at, now) => {
        expect(daysAhead(at, now)).toBe(daysBetween(dayOf(now), dayOf(at)));
      }),
    );
  });

  test('so many days on is so many days away, over every change of the clocks', () => {
    standIn(zone);
    fc.assert(
      fc.property(times, fc.integer({ min: -800, max: 800 }), (at, days) => {
        const day = dayOf(at);
        expect(daysBetween(day, plusDays(day, days))).toBe(days);
        expect(weekdayOf(plusDays(day, 7 * days))).toBe(weekdayOf(day));
        const like = plusDays(day, days);
        expect(weekdayOf(nextLike(day, like))).toBe(weekdayOf(like));
        expect(daysBetween(day, nextLike(day, like))).toBeLessThan(7);
      }),
    );
  });
});

test('a day of the calendar may be shorter or longer than twenty-four hours', () => {
  standIn('Europe/Berlin');
  const length = (day: string) => (startOf(plusDays(day, 1)) - startOf(day)) / DAY;
  expect([length('2026-03-28'), length('2026-03-29'), length('2026-10-25')]).toEqual([1, 23 / 24, 25 / 24]);
});

test.each([
  ['2028-02-29', true, true],
  ['2027-02-29', true, false],
  ['2027-13-01', false, false],
  ['27-01-01', false, false],
  ['tomorrow', false, false],
])('%s: written like a day %s, exists %s', (day, written, real) => {
  expect([isDayText(day), isRealDay(day)]).toEqual([written, real]);
});
