import type { Plan } from '../../learner/events.ts';
import { daysBetween, isRealDay, plusDays } from '../../playbook/days/days.ts';
import { short } from '../../playbook/hash/short.ts';

/** Sessions on one day of the week, as a calendar keeps them: a rule and its exceptions. */
export interface SessionSeries {
  /** Unique and lasting: who brings in a changed plan has the old sessions replaced. */
  uid: string;
  /** Day of the first, `YYYY-MM-DD`. */
  first: string;
  /** Every so many weeks, so many times, exceptions counted in. */
  every: number;
  count: number;
  /** Days on which there is none. */
  except: string[];
}

/** A day by which an assignment is to be done. */
export interface Deadline {
  uid: string;
  on: string;
  assignment: string;
  skill: string;
}

export interface PlanCalendar {
  series: SessionSeries[];
  deadlines: Deadline[];
}

/** Whose calendar it is. */
export interface Owner {
  playbook: string;
  /** Id of the rep: a coach may keep the sessions of several. */
  person: string;
}

/** The days of a plan as a calendar keeps them. */
export function calendarOf({ weeks }: Plan, owner: Owner): PlanCalendar {
  const uid = (name: string) => `${name}.${owner.person}.${short(owner.playbook)}@chalktalk`;
  const days = [...new Set(weeks.filter(({ on, skill, meets }) => meets && skill !== '' && isRealDay(on)).map(({ on }) => on))].sort();
  const due = new Map(
    weeks.flatMap(({ on, assignment, skill }) => (assignment && isRealDay(on) ? [[assignment, { on, assignment, skill }] as const] : [])),
  );
  return {
    series: seriesOf(days).map((each, index) => ({ uid: uid(`sessions-${index + 1}`), ...each })),
    // An assignment that stands in several weeks is due in the last of them.
    deadlines: [...due.values()].map((each) => ({ uid: uid(`assignment-${short(each.assignment)}`), ...each })),
  };
}

/**
 * Days as rules: one for each day of the week, with the largest interval that meets all of them. Days that the rule has too
 * many are its exceptions.
 *
 * @param days in order, each once
 */
export function seriesOf(days: readonly string[]): Omit<SessionSeries, 'uid'>[] {
  const [first] = days;
  if (first === undefined) return [];
  const byWeekday = new Map<number, string[]>();
  for (const day of days) {
    const weekday = daysBetween(first, day) % 7;
    byWeekday.set(weekday, [...(byWeekday.get(weekday) ?? []), day]);
  }
  return [...byWeekday.values()].map(rule);
}

function rule(days: readonly string[]): Omit<SessionSeries, 'uid'> {
  const first = days[0] ?? '';
  const weeks = days.map((day) => daysBetween(first, day) / 7);
  const every = weeks.reduce(divisor, 0) || 1;
  const count = (weeks.at(-1) ?? 0) / every + 1;
  const all = Array.from({ length: count }, (_, index) => plusDays(first, 7 * every * index));
  const held = new Set(days);
  return { first, every, count, except: all.filter((day) => !held.has(day)) };
}

/** The greatest number that divides both. */
function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
