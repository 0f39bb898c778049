import type { Event } from './events.ts';
import type { Catalogue } from './learning-catalogue.ts';
import type { Log } from './union.ts';

/** What a playbook says about addresses that pages had earlier. */
export type Moves = Pick<Catalogue, 'moved'>;

/** The address that a page has now: what a reader did under an old one was done on the same page. */
export function pageNow(page: string, { moved }: Moves): string {
  return moved && Object.hasOwn(moved, page) ? (moved[page] ?? page) : page;
}

const known = new WeakMap<Log, { moved: Moves['moved']; now: Log }>();

/**
 * A log in the addresses that pages have now. For looking at, never for keeping: what is stored stays as it happened.
 * Ids and times stay, so what is erased or undone by id is the same event.
 */
export function logNow(log: Log, moves: Moves): Log {
  const { moved } = moves;
  if (!moved) return log;
  const before = known.get(log);
  if (before?.moved === moved) return before.now;
  const changed = new Map<string, Event>();
  for (const [id, event] of log) {
    const now = eventNow(event, moves);
    if (now !== event) changed.set(id, now);
  }
  const now = changed.size > 0 ? new Map([...log].map(([id, event]) => [id, changed.get(id) ?? event])) : log;
  known.set(log, { moved, now });
  return now;
}

/** An event in the addresses of now; the very same one where nothing moved. */
export function eventNow(event: Event, moves: Moves): Event {
  if (event.kind === 'read' || event.kind === 'bookmarked') {
    const page = pageNow(event.page, moves);
    return page === event.page ? event : { ...event, page };
  }
  if (event.kind !== 'planned') return event;
  if (!event.plan.weeks.some(({ read }) => read !== undefined && pageNow(read, moves) !== read)) return event;
  const weeks = event.plan.weeks.map((week) => (week.read === undefined ? week : { ...week, read: pageNow(week.read, moves) }));
  return { ...event, plan: { ...event.plan, weeks } };
}
