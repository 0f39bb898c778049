import type { Level } from './events.ts';

/** What the fields of a stored event may be. */

/** Texts that people write are cut here: a log is no place for a novel. */
const LONGEST_TEXT = 4000;
const LONGEST_ID = 200;
const LONGEST_LIST = 60;
/** A week in minutes. */
const MOST_MINUTES = 10_080;

export type List = string[];

export const isName = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= LONGEST_ID;
/** Id of an option, or what was typed into a gap: perhaps nothing. */
export const isOptionText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_ID;
export const isSitePath = (value: unknown): value is string => isName(value) && value.startsWith('/') && !value.startsWith('//');
export const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
/** Ids. */
export const isNameList = (value: unknown): value is List => Array.isArray(value) && value.length <= LONGEST_LIST && value.every(isName);
/** A whole number between two, both counted in. */
export const isWhole = (value: unknown, from: number, to: number): value is number =>
  Number.isInteger(value) && (value as number) >= from && (value as number) <= to;
export const isLevel = (value: unknown): value is Level => isWhole(value, 1, 4);
export const isFlag = (value: unknown): value is 0 | 1 => isWhole(value, 0, 1);
export const isTime = (value: unknown): value is string => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
export const isMinutes = (value: unknown): value is number => isWhole(value, 0, MOST_MINUTES);
