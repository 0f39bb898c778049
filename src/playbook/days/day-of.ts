/**
 * A day is a day of the reader's own calendar, `YYYY-MM-DD`: no time of day, no time zone. What pages of content need of it
 * is here, in few bytes; sums with days are in `days.ts`.
 */

/** Twenty-four hours in milliseconds: a span of time. A day of the calendar may have 23 or 25 of them. */
export const DAY = 86_400_000;

/** The day of a time, where the reader is. @param at milliseconds since 1970 */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** How many days of the calendar a time is ahead of another, where the reader is. @param at milliseconds since 1970, like `now` */
export function daysAhead(at: number, now: number): number {
  // A day that is read without a zone begins in UTC, where all days have 24 hours.
  const number = (time: number) => Date.parse(dayOf(time)) / DAY;
  return number(at) - number(now);
}

/** Is it written like a day? It may still be one that does not exist, such as 30 February: see `isRealDay`. */
export function isDayText(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);
}
