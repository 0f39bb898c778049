import type { Event } from './events.ts';
import { type Log, union } from './union.ts';

/** What a merge would add to a log. */
export interface MergePreview {
  /** Events that are not there yet; and those that are, or were deleted. */
  added: number;
  known: number;
  /** Of the new ones: answers, pages read, all others. */
  answers: number;
  read: number;
  other: number;
  /** First and last of the new ones, milliseconds since 1970. */
  from?: number | undefined;
  to?: number | undefined;
}

/** Looks at a merge without making it. */
export function previewMerge(log: Log, events: readonly Event[]): MergePreview {
  const both = union(log.values(), events);
  const added = [...both.values()].filter(({ id }) => !log.has(id));
  const answers = added.filter(({ kind }) => kind === 'answered').length;
  const read = added.filter(({ kind }) => kind === 'read').length;
  const times = added.map(({ at }) => at);
  const edge = (pick: (a: number, b: number) => number) => (times.length > 0 ? times.reduce((a, b) => pick(a, b)) : undefined);
  return {
    added: added.length,
    known: new Set(events.map(({ id }) => id)).size - added.length,
    answers,
    read,
    other: added.length - answers - read,
    from: edge(Math.min),
    to: edge(Math.max),
  };
}
