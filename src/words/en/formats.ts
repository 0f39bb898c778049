import { formatsFor } from '../formats.ts';

export const { day, list, number, plural: formOf } = formatsFor('en-GB');

/** `1 page`, `2 pages`. */
export const plural = (count: number, one: string, many: string): string => `${count} ${formOf(count, { one, other: many })}`;
