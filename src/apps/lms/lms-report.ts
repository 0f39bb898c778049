import type { PackagedCourse } from '../../browser/lms/course.ts';
import type { LearnerLog } from '../../browser/lms/learner-log.ts';
import type { Opened, Report } from '../../browser/lms/lms.ts';
import { atLeast, completionOf, standingOf } from '../../learner/completion.ts';
import { pack } from '../../learner/packed-log.ts';

interface Now {
  log: Pick<LearnerLog, 'owner' | 'lost' | 'unreadable' | 'result'> & { store: Pick<LearnerLog['store'], 'log'> };
  course: PackagedCourse;
  opened: Opened;
  /** The best score that was reported in this attempt so far. */
  best?: number | undefined;
  /** Characters that the LMS keeps. */
  limit: number;
  page: string;
  seconds: number;
}

/** What is told to the LMS now, how many events did not fit into it, and the best score so far. */
export function reportOf({ log, course, opened, best, limit, page, seconds }: Now): {
  report: Report;
  dropped: number;
  best: number | undefined;
} {
  const events = log.store.log.get();
  const done = completionOf(events, course);
  const mastery = opened.mastery ?? course.mastery;
  const computed = standingOf(done, mastery);
  const standing = atLeast(opened.standing, computed);
  // Where answers are missing, or more was reached before than now, the result on record is the better witness.
  const gaps = log.lost > 0 || standing !== computed || (log.unreadable !== undefined && log.unreadable !== 'empty');
  const score = gaps ? better(opened.score, done.score) : done.score;
  const now = better(best, score);
  const packed = pack(events.values(), log.owner, limit, log.lost, { standing, score: now, attempt: log.result.attempt });
  return {
    report: {
      standing,
      complete: done.complete || standing !== 'incomplete',
      // Passed on record, with a score that nobody handed back: a lower one would deny it.
      score: standing === 'passed' && score !== undefined && score < mastery && opened.score === undefined ? undefined : score,
      location: page,
      data: packed.text,
      seconds,
    },
    dropped: packed.left.events,
    best: now,
  };
}

/** The higher of two scores, either of which may be unknown. */
export function better(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined ? other : other === undefined ? one : Math.max(one, other);
}
