import { ENOUGH } from './mastery.ts';

/**
 * So many questions of a skill have to be asked before its share of recall says something: below it one answer moves the
 * share by a quarter or more, further than from one of its colours to the next.
 */
export const LEAST_ASKED = 5;

/** Below this share much of a skill is forgotten. */
const HALF = 0.6;

/** How well a skill is remembered: 1 little of it, 2 much of it, 3 as much as mastery asks for. */
export type RecallBand = 1 | 2 | 3;

/** @returns `undefined` where too few questions were asked to say */
export function recallBand({ recall, seen }: { recall?: number | undefined; seen: number }): RecallBand | undefined {
  if (recall === undefined || seen < LEAST_ASKED) return undefined;
  if (recall >= ENOUGH.recall) return 3;
  return recall >= HALF ? 2 : 1;
}
