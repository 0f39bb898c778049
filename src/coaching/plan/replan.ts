import type { Plan, PlannedWeek } from '../../learner/events.ts';
import { nextLike, plusDays } from '../../playbook/days/days.ts';
import { type Proposal, propose, type Setup, type Situation } from './plan.ts';

/** Life happens: what can be done to a plan. Each gives another plan; the old one stays in the log. */

/** As many weeks as a plan may have, the latest of them. */
const MOST_WEEKS = 104;

/** A plan with its weeks in the order of their days. */
function withWeeks(plan: Plan, weeks: readonly PlannedWeek[]): Plan {
  return { ...plan, weeks: weeks.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) };
}

/** This week and all after it a week later. */
export function push(plan: Plan, at: number): Plan {
  return withWeeks(
    plan,
    plan.weeks.map((week, index) => (index < at ? week : { ...week, on: plusDays(week.on, 7) })),
  );
}

/** A week of which nothing is expected. What was in it is left out; the weeks after it stay where they are. */
export function pause(plan: Plan, at: number): Plan {
  return change(plan, at, ({ on, note }) => ({ on, skill: '', meets: false, ...(note && { note }) }));
}

export function remove(plan: Plan, at: number): Plan {
  return { ...plan, weeks: plan.weeks.filter((_, index) => index !== at) };
}

/** Another week in the place of one. */
export function change(plan: Plan, at: number, to: (week: PlannedWeek) => PlannedWeek): Plan {
  return withWeeks(
    plan,
    plan.weeks.map((week, index) => (index === at ? to(week) : week)),
  );
}

/** Weeks whose day is over stay: they are what was planned then. */
export function pastWeeks(plan: Plan, today: string): PlannedWeek[] {
  return plan.weeks.filter(({ on }) => on < today);
}

/**
 * Past weeks stay, the rest is proposed anew: as many weeks as were left, one at least, on the day of the week on which the
 * two meet. What was planned but neither read nor done is there again.
 *
 * @param today `YYYY-MM-DD` in the reader's calendar
 */
export function replan(plan: Plan, today: string, situation: Situation): Proposal {
  const past = pastWeeks(plan, today);
  const like = plan.weeks[past.length]?.on ?? plan.weeks.at(-1)?.on ?? today;
  return replace(plan, today, { ...plan, first: nextLike(today, like), weeks: Math.max(1, plan.weeks.length - past.length) }, situation);
}

/** The same with other settings. */
export function replace(plan: Plan | undefined, today: string, setup: Setup, situation: Situation): Proposal {
  const proposal = propose(setup, situation);
  if (!proposal.ok || !plan) return proposal;
  const weeks = [...pastWeeks(plan, today), ...proposal.plan.weeks];
  return { ...proposal, plan: withWeeks(proposal.plan, weeks.slice(-MOST_WEEKS)) };
}
