/**
 * A day is a day of the reader's own calendar, `YYYY-MM-DD`: no time of day, no time zone. What every page of content needs of
 * it is here alone, in few bytes; `spans.ts` has what the log needs, and sums with days are in `days.ts`.
 */

/** The day of a time, where the reader is. @param at milliseconds since 1970 */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
