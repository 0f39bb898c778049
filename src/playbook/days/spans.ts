import { dayOf } from './day-of.ts';

/** Twenty-four hours in milliseconds: a span of time. A day of the calendar may have 23 or 25 of them. */
export const DAY = 86_400_000;

/** How many days of the calendar a time is ahead of another, where the reader is. @param at milliseconds since 1970, like `now` */
export function daysAhead(at: number, now: number): number {
  // A day that is read without a zone begins in UTC, where all days have 24 hours.
  return (Date.parse(dayOf(at)) - Date.parse(dayOf(now))) / DAY;
}

/** Is it written like a day? It may still be one that does not exist, such as 30 February: see `isRealDay`. */
export function isDayText(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);
}
