import { dayOf } from '../../playbook/days/day-of.ts';

/** The first day for which something can be promised, today, and the one that is proposed, so many days later. */
export function daysFor(days: number): { first: string; proposed: string } {
  const now = new Date();
  return { first: dayOf(now.getTime()), proposed: dayOf(now.setDate(now.getDate() + days)) };
}
