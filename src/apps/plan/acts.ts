import type { PlannedWeek } from '../../learner/events.ts';

/** What happened last, and in which week (its day) where it was in one. */
export interface Said {
  text: string;
  week?: string | undefined;
}

/** What can be done to a week. */
export interface WeekActs {
  save(week: PlannedWeek): Promise<void>;
  push(): Promise<void>;
  pause(): Promise<void>;
  remove(): Promise<void>;
  undo(): void;
}
