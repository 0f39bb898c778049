import { formatsFor } from '../formats.ts';

export const { capital, day, list, number, plural: formOf } = formatsFor('en-GB');

/** `1 page`, `2 pages`. */
export const plural = (count: number, one: string, many: string): string => `${count} ${formOf(count, { one, other: many })}`;

/** A share as `80%`. */
export const percent = (share: number, digits = 0): string =>
  `${number(Math.round(share * 100 * 10 ** digits) / 10 ** digits, { maximumFractionDigits: digits })}%`;

/** A time zone as people say it: of `Europe/Berlin` the place. */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
