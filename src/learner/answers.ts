import type { Answered, Event } from './events.ts';
import type { Log } from './union.ts';

/** A day in milliseconds. */
export const DAY = 86_400_000;

/** Answers within this time (twelve hours, in milliseconds) of the first are one sitting: only the first tests memory. */
export const SITTING = DAY / 2;

/** Oldest first; what happened in one millisecond by id, so that every device has one order. */
export function byTime(a: { at: number; id: string }, b: { at: number; id: string }): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The events of one kind, in no order. */
export function* ofKind<K extends Event['kind']>(log: Log, kind: K): Generator<Extract<Event, { kind: K }>> {
  for (const event of log.values()) if (event.kind === kind) yield event as Extract<Event, { kind: K }>;
}

/** The latest of each: a later fact about the same thing replaces an earlier one. */
export function latest<T extends { at: number; id: string }>(events: Iterable<T>, about: (event: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const event of events) {
    const thing = about(event);
    const known = found.get(thing);
    if (!known || byTime(known, event) < 0) found.set(thing, event);
  }
  return found;
}

/** All answers, question by question, oldest first. */
export function answersByQuestion(log: Log): Map<string, Answered[]> {
  const found = new Map<string, Answered[]>();
  for (const answer of ofKind(log, 'answered')) {
    const known = found.get(answer.question);
    if (known) known.push(answer);
    else found.set(answer.question, [answer]);
  }
  for (const answers of found.values()) answers.sort(byTime);
  return found;
}
