import type { Plan, PlannedWeek } from '../../learner/events.ts';
import { daysBetween } from '../../playbook/days/days.ts';

/**
 * The week of a plan that is under way: the one whose session lies within the next seven days, today included. A pause is none.
 *
 * @param today `YYYY-MM-DD` in the reader's calendar
 */
export function weekNow({ weeks }: Pick<Plan, 'weeks'>, today: string): PlannedWeek | undefined {
  return weeks.find(({ on, skill }) => {
    const ahead = daysBetween(today, on);
    return skill !== '' && ahead >= 0 && ahead < 7;
  });
}
