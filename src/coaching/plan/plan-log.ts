import { byTime, ofKind } from '../../learner/answers.ts';
import type { Planned, Session, Wished } from '../../learner/events.ts';
import { logNow, type Moves } from '../../learner/moved.ts';
import type { Log } from '../../learner/union.ts';
import { daysBetween } from '../../playbook/days/days.ts';

function last<T extends { at: number; id: string }>(events: readonly T[]): T | undefined {
  return events.reduce<T | undefined>((a, b) => (a && byTime(a, b) > 0 ? a : b), undefined);
}

/** What the reader wants, as they said it last. */
export function latestWish(log: Log): Wished | undefined {
  return last(ofKind(log, 'wished'));
}

/** All that the reader ever wished for: erasing a wish erases those before it too, or an old one would come up again. */
export function wishes(log: Log): readonly Wished[] {
  return ofKind(log, 'wished');
}

/** The plan as it stands, and the one that it replaced: erasing the latest brings that back. */
export function latestPlan(log: Log, moves: Moves): { now: Planned | undefined; before: Planned | undefined } {
  const all = ofKind(logNow(log, moves), 'planned');
  const now = last(all);
  return { now, before: last(all.filter((each) => each !== now)) };
}

/** Days on either side of a week's own within which a session counts as that week's. */
const NEAR = 3;

/**
 * The session that was held in a week: the one nearest to its day, three days before or after at most.
 *
 * @param person the reader's own ids
 */
export function sessionOf(on: string, log: Log, person: readonly string[]): Session | undefined {
  return ofKind(log, 'session')
    .filter((session) => person.includes(session.for) && Math.abs(daysBetween(on, session.on)) <= NEAR)
    .toSorted((a, b) => Math.abs(daysBetween(on, a.on)) - Math.abs(daysBetween(on, b.on)) || byTime(a, b))[0];
}
