import { byTime, latest, ofKind } from './answers.ts';
import type { AssignmentDone, Committed } from './events.ts';
import type { Catalogue } from './learning-catalogue.ts';
import { logNow, type Moves } from './moved.ts';
import type { Log } from './union.ts';

type Page = Catalogue['pages'][number];

/** Pages that were read to their end, by the address they have now, and when last (milliseconds since 1970). */
export function readPages(log: Log, moves: Moves): Map<string, number> {
  return new Map([...latest(ofKind(logNow(log, moves), 'read'), ({ page }) => page)].map(([page, { at }]) => [page, at]));
}

/**
 * Where to go on: the next page in reading order, after the one read last, that was not read yet; else the first such page.
 * Pages that list a module's lessons are skipped.
 *
 * @returns `undefined` where nothing was read yet, or everything
 */
export function continueWhere(log: Log, catalogue: Catalogue): { page: Page; after: Page } | undefined {
  const pages = catalogue.pages.filter(({ kind }) => kind !== 'module');
  const known = new Map(pages.map((page, index) => [page.url, index]));
  const reads = ofKind(logNow(log, catalogue), 'read');
  const read = new Set(reads.map(({ page }) => page));
  const last = reads
    .filter(({ page }) => known.has(page))
    .reduce<(typeof reads)[number] | undefined>((a, b) => (a && byTime(a, b) > 0 ? a : b), undefined);
  const index = last && known.get(last.page);
  const after = index === undefined ? undefined : pages[index];
  if (index === undefined || !after) return undefined;
  const page = [...pages.slice(index), ...pages].find(({ url }) => !read.has(url));
  return page && { page, after };
}

/** Bookmarked pages, the latest first. Pages that vanished are among them: the reader put them there. */
export function bookmarks(log: Log, moves: Moves): { page: string; at: number }[] {
  return [...latest(ofKind(logNow(log, moves), 'bookmarked'), ({ page }) => page).values()]
    .filter(({ on }) => on)
    .toSorted((a, b) => byTime(b, a))
    .map(({ page, at }) => ({ page, at }));
}

/** Ticked lines of each checklist. */
export function ticks(log: Log): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { checklist, item, on } of latest(ofKind(log, 'ticked'), (event) => JSON.stringify([event.checklist, event.item])).values()) {
    if (on) found.set(checklist, (found.get(checklist) ?? new Set()).add(item));
  }
  return found;
}

/** The latest note on each prompt, the latest first. One that was emptied is gone. `id` is the event's. */
export function notes(log: Log): { prompt: string; text: string; at: number; id: string }[] {
  return [...latest(ofKind(log, 'reflected'), ({ prompt }) => prompt).values()]
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => byTime(b, a))
    .map(({ prompt, text, at, id }) => ({ prompt, text, at, id }));
}

export interface AssignmentState {
  assignment: Catalogue['assignments'][number];
  /** Overdue from the day after the one that was promised. */
  state: 'open' | 'overdue' | 'done';
  /** `YYYY-MM-DD`, where a day was promised. */
  until?: string | undefined;
  /** When it was promised and done; milliseconds since 1970. */
  committed?: number | undefined;
  done?: number | undefined;
  note?: string | undefined;
}

const RANK = { overdue: 0, open: 1, done: 2 } as const;

/**
 * Assignments that the reader promised or did: overdue, then open by the day promised, then done with the latest first. A
 * promise after it was done opens it again.
 *
 * @param today `YYYY-MM-DD` in the reader's calendar
 */
export function assignments(log: Log, catalogue: Catalogue, today: string): AssignmentState[] {
  const promised = latest(ofKind(log, 'committed'), ({ assignment }) => assignment);
  const finished = latest(ofKind(log, 'assignment-done'), ({ assignment }) => assignment);
  return catalogue.assignments
    .flatMap((assignment) => stateOf(assignment, promised.get(assignment.id), finished.get(assignment.id), today))
    .toSorted((a, b) => RANK[a.state] - RANK[b.state] || (b.done ?? 0) - (a.done ?? 0) || compare(a.until, b.until));
}

function stateOf(
  assignment: AssignmentState['assignment'],
  promise: Committed | undefined,
  done: AssignmentDone | undefined,
  today: string,
): AssignmentState[] {
  const until = promise?.until;
  const committed = promise?.at;
  if (done && !(promise && byTime(promise, done) > 0)) {
    return [{ assignment, state: 'done', until, committed, done: done.at, note: done.note }];
  }
  return until === undefined ? [] : [{ assignment, state: until < today ? 'overdue' : 'open', until, committed }];
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
