import type { Catalogue } from './catalogue.ts';
import { nextDue } from './queue.ts';
import type { Card } from './schedule.ts';

/** A day on which there is something to practise again. */
export interface ComingUp {
  /** When it begins: milliseconds since 1970. */
  at: number;
  /** How many questions come back until the end of that day, where the reader is; 0 where only new ones wait. */
  count: number;
}

/**
 * The next day with something to practise.
 *
 * @param now milliseconds since 1970
 */
export function comingUp(cards: ReadonlyMap<string, Card>, catalogue: Catalogue, now: number): ComingUp | undefined {
  const at = nextDue(cards, catalogue, { now });
  if (at === undefined) return undefined;
  const end = new Date(at).setHours(24, 0, 0, 0);
  return { at, count: catalogue.questions.filter(({ id }) => (cards.get(id)?.due ?? Number.POSITIVE_INFINITY) < end).length };
}
