import type { Catalogue } from './learning-catalogue.ts';
import { nextDue } from './queue.ts';
import { type Card, isDue } from './schedule.ts';

/** A day on which there is something to practise again. */
export interface ComingUp {
  /** When it begins: milliseconds since 1970. */
  at: number;
  /** How many questions come back until the end of that day, where the reader is; 0 where only new ones wait. */
  count: number;
}

/**
 * The next day with something to practise, beside what is due already.
 *
 * @param now milliseconds since 1970
 */
export function comingUp(cards: ReadonlyMap<string, Card>, catalogue: Catalogue, now: number): ComingUp | undefined {
  const later = catalogue.questions.flatMap(({ id }) => {
    const card = cards.get(id);
    return card && !isDue(card, now) ? [card.due] : [];
  });
  const newQuestionsAt = nextDue(cards, catalogue, { now });
  const first = [...later, ...(newQuestionsAt !== undefined && newQuestionsAt > now ? [newQuestionsAt] : [])];
  if (first.length === 0) return undefined;
  const at = first.reduce((a, b) => Math.min(a, b));
  const end = new Date(at).setHours(24, 0, 0, 0);
  return { at, count: later.filter((due) => due < end).length };
}
