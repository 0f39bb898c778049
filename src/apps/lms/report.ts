import type { PackagedCourse } from '../../browser/lms/course.ts';
import type { LearnerLog } from '../../browser/lms/learner-log.ts';
import type { Opened, Report } from '../../browser/lms/lms.ts';
import { atLeast, completionOf, standingOf } from '../../learner/completion.ts';
import { pack } from '../../learner/packed-log.ts';

interface Now {
  log: Pick<LearnerLog, 'owner' | 'lost' | 'unreadable'> & { store: Pick<LearnerLog['store'], 'log'> };
  course: PackagedCourse;
  opened: Opened;
  /** Characters that the LMS keeps. */
  limit: number;
  page: string;
  seconds: number;
}

/** What is told to the LMS now, and how many events did not fit into it. */
export function reportOf({ log, course, opened, limit, page, seconds }: Now): { report: Report; dropped: number } {
  const events = log.store.log.get();
  const done = completionOf(events, course);
  const computed = standingOf(done, opened.mastery ?? course.mastery);
  const standing = atLeast(opened.standing, computed);
  const packed = pack(events.values(), log.owner, limit, log.lost);
  // Where answers are missing, or more was reached before than now, the result on record is the better witness.
  const gaps = log.lost > 0 || standing !== computed || (log.unreadable !== undefined && log.unreadable !== 'empty');
  const score = gaps && opened.score !== undefined ? Math.max(opened.score, done.score ?? 0) : done.score;
  return {
    report: { standing, complete: done.complete || standing !== 'incomplete', score, location: page, data: packed.text, seconds },
    dropped: packed.left.events,
  };
}
