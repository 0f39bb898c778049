import type { Event, Observed, Session } from '../../learner/events.ts';
import type { Behaviour, Rubric } from '../coaching-catalogue.ts';

/** Longest text of an observation, in characters. */
export const LONGEST_OBSERVATION_TEXT = 400;

/** What came from a coach, as far as it may be added to somebody's log. */
export interface Received {
  /**
   * For the reader: what was seen, and sessions that were taken down. Whatever else came along is not taken: no coach
   * answers, plans or erases in somebody's place.
   */
  mine: (Observed | Session)[];
  /** For somebody else: the ids it is for, each once. */
  others: string[];
}

/** Whom it is for. @param person the reader's id and the ids of browsers that were merged into this one */
export function received(events: readonly Event[], person: readonly string[]): Received {
  const told = events.filter((event) => event.kind === 'observed' || event.kind === 'session');
  const mine = told.filter((event) => person.includes(event.for));
  const others = new Set(told.map((event) => event.for).filter((id) => !person.includes(id)));
  return { mine, others: [...others] };
}

/** The behaviours that were ticked, level by level, and how many the rubric no longer knows. */
export function behavioursSeen(did: readonly string[], rubric: Rubric | undefined): { known: Behaviour[]; unknown: number } {
  const there = new Set(did);
  const known = rubric?.levels.flatMap(({ behaviours }) => behaviours.filter(({ id }) => there.has(id))) ?? [];
  return { known, unknown: there.size - new Set(known.map(({ id }) => id)).size };
}
