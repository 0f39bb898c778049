import { DAY } from '../playbook/days/spans.ts';
import type { Answered, Event } from './events.ts';
import type { Log } from './union.ts';

/** Answers within this time (twelve hours, in milliseconds) of the first are one sitting: only the first tests memory. */
export const SITTING = DAY / 2;

/** Oldest first; what happened in one millisecond by id, so that every device has one order. */
export function byTime(a: { at: number; id: string }, b: { at: number; id: string }): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

type OfKind<K extends Event['kind']> = Extract<Event, { kind: K }>;

/** A log never changes (`union` makes another), so it is sorted out once however many numbers are taken from it. */
const sorted = new WeakMap<Log, Map<Event['kind'], Event[]>>();
const asked = new WeakMap<Log, Map<string, Answered[]>>();

/** The events of one kind, in no order. */
export function ofKind<K extends Event['kind']>(log: Log, kind: K): readonly OfKind<K>[] {
  let kinds = sorted.get(log);
  if (!kinds) {
    kinds = groups(log.values(), (event) => event.kind);
    sorted.set(log, kinds);
  }
  return (kinds.get(kind) ?? []) as OfKind<K>[];
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
export function answersByQuestion(log: Log): ReadonlyMap<string, readonly Answered[]> {
  let found = asked.get(log);
  if (!found) {
    found = groups(ofKind(log, 'answered'), ({ question }) => question);
    for (const answers of found.values()) answers.sort(byTime);
    asked.set(log, found);
  }
  return found;
}

/** `Map.groupBy`, which browsers have since 2024 only. */
export function groups<T, K>(items: Iterable<T>, of: (item: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const item of items) {
    const key = of(item);
    const known = found.get(key);
    if (known) known.push(item);
    else found.set(key, [item]);
  }
  return found;
}
