import type { Event } from './events.ts';

/**
 * Ids of the events that a reader erased. A tombstone takes away what an event said and keeps its id, so that an old backup
 * cannot bring it back.
 */
export function tombstones(...lists: readonly Iterable<Event>[]): Set<string> {
  const erased = new Set<string>();
  for (const list of lists) for (const event of list) if (event.kind === 'erased') erased.add(event.event);
  return erased;
}

/** Is an event still there? Tombstones stay for ever: could they be erased, the outcome would depend on the order. */
export function isLeft(event: Event, erased: ReadonlySet<string>): boolean {
  return event.kind === 'erased' || !erased.has(event.id);
}
