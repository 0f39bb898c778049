import type { Event } from './events.ts';
import { tombstones } from './tombstones.ts';

/** Events by id. The order of a map of events has no meaning; `inOrder` gives it one. */
export type Log = ReadonlyMap<string, Event>;

/**
 * Everything that is in any of the lists, each event once. Commutative, associative, idempotent: merging two browsers,
 * a backup and a coach's file gives the same log in whatever order and however often.
 *
 * An event that a tombstone names is dropped, wherever it comes from. Tombstones themselves stay for ever: could they be
 * erased, the outcome would depend on the order.
 */
export function union(...lists: Iterable<Event>[]): Log {
  const all = new Map<string, Event>();
  for (const list of lists) {
    for (const event of list) {
      const known = all.get(event.id);
      all.set(event.id, known ? preferred(known, event) : event);
    }
  }
  for (const id of tombstones(all.values())) if (all.get(id)?.kind !== 'erased') all.delete(id);
  return all;
}

/** Do both hold the same events? An event never changes, so its id is enough. */
export function isSame(a: Log, b: Log): boolean {
  return a.size === b.size && [...a.keys()].every((id) => b.has(id));
}

/** Oldest first; events of one millisecond by id. */
export function inOrder(log: Log): Event[] {
  return [...log.values()].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/**
 * Two different events under one id cannot come from us; a rule that depends on the order would break the union. A
 * tombstone outlives what is no tombstone, for it may have done its work already.
 */
export function preferred(a: Event, b: Event): Event {
  if (a === b) return a;
  if ((a.kind === 'erased') !== (b.kind === 'erased')) return a.kind === 'erased' ? a : b;
  const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
  return x <= y ? a : b;
}
