import { addDays, differenceInBusinessDays, differenceInCalendarDays, formatISO, isValid, parseISO, startOfDay } from 'date-fns';

/**
 * Sums with days as `day-of.ts` has them. No hour is lost in spring: days are counted by the calendar. A file may bring a day
 * that does not exist, such as 30 February: it stays as it is, and no distance to it is known (`NaN`).
 */

const text = (date: Date): string => formatISO(date, { representation: 'date' });

export function plusDays(day: string, days: number): string {
  const date = addDays(parseISO(day), days);
  return isValid(date) ? text(date) : day;
}

/** From one day to another; negative where the other comes first. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

/** When a day begins where the reader is, in milliseconds since 1970; `NaN` for a day that does not exist. */
export function startOf(day: string): number {
  return parseISO(day).getTime();
}

/** When the day begins, where the reader is, that is so many days after that of a time; both in milliseconds since 1970. */
export function startOfDayAfter(at: number, days: number): number {
  return startOfDay(addDays(at, days)).getTime();
}

/** Noon of a day where the reader is, in milliseconds since 1970: the time that stands for a day of which no time is known. */
export function noonOf(day: string): number {
  return parseISO(`${day}T12:00`).getTime();
}

/** 0 is a Sunday. */
export function weekdayOf(day: string): number {
  return parseISO(day).getDay();
}

/** Days from Monday to Friday from one day on to the one before another; 0 where the other comes first. */
export function workdaysBetween(from: string, to: string): number {
  return Math.max(0, differenceInBusinessDays(parseISO(to), parseISO(from)) || 0);
}

/** Is it a day that exists? `2027-02-30` does not. */
export function isRealDay(day: string): boolean {
  const date = parseISO(day);
  return isValid(date) && text(date) === day;
}

/** The first day that is not before `day` and is the same day of the week as `like`. */
export function nextLike(day: string, like: string): string {
  return plusDays(day, ((daysBetween(day, like) % 7) + 7) % 7);
}
