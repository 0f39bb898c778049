import { answersByQuestion } from './answers.ts';
import { isRight } from './grade.ts';
import { readPages } from './reading.ts';
import type { Log } from './union.ts';

/** What has to be read and answered until a part of a playbook counts as done: what an LMS is told about. */
export interface Course {
  /** Site paths of the pages to read, in order: lessons and practices, not the lists of them. */
  pages: readonly string[];
  /** Its questions as they stand now. */
  questions: readonly { id: string; rev: number; key: string }[];
  /** Addresses that its pages had earlier, and what they are now. */
  moved?: Readonly<Record<string, string>> | undefined;
}

/** How far a learner came. */
export interface Completion {
  /** Pages of the course that were read to their end. */
  read: number;
  /** Questions of the course that were answered as they stand now, and those of them whose last answer was right. */
  answered: number;
  right: number;
  /** Everything was read and everything answered. */
  complete: boolean;
  /** 0 to 100, whole; left out where nothing was answered. */
  score?: number | undefined;
}

/**
 * What a log says of a course.
 *
 * Complete: every page was read to its end, and every question answered at least once in its present form. An answer to an
 * earlier revision, or by another answer key, was an answer to another question.
 *
 * Score: share of **all** questions of the course whose last answer was wholly right, times 100, rounded down: who has answered
 * one of ten, rightly, has 10 and not 100, and nobody passes by rounding. The last answer counts, not the first or the mean:
 * the course is for learning, and whoever went back and got it right has learned it.
 */
export function completionOf(log: Log, course: Course): Completion {
  const pages = readPages(log, course);
  const answers = answersByQuestion(log);
  const read = course.pages.filter((page) => pages.has(page)).length;
  const last = course.questions.flatMap(
    ({ id, rev, key }) => answers.get(id)?.findLast((answer) => answer.rev === rev && answer.key === key) ?? [],
  );
  const right = last.filter(({ score }) => isRight(score)).length;
  return {
    read,
    answered: last.length,
    right,
    complete: read === course.pages.length && last.length === course.questions.length,
    ...(last.length > 0 && { score: Math.floor((right / course.questions.length) * 100) }),
  };
}

/** How an LMS calls it: `passed` and `failed` are complete, too. */
export type Standing = 'incomplete' | 'completed' | 'passed' | 'failed';

/**
 * Completion and success as one word. Nothing is failed before everything was answered: until then nobody knows.
 *
 * @param mastery the score from which it is passed, 0 to 100
 */
export function standingOf({ complete, score }: Completion, mastery: number): Standing {
  if (!complete) return 'incomplete';
  if (score === undefined) return 'completed';
  return score >= mastery ? 'passed' : 'failed';
}

const RANK = { incomplete: 0, failed: 1, completed: 2, passed: 3 } as const;

/**
 * What may be said after what was said before: nobody loses what an LMS has on record, be it that a question was added
 * since, that older answers did not fit, or that a later answer was wrong.
 */
export function atLeast(before: Standing, now: Standing): Standing {
  return RANK[now] >= RANK[before] ? now : before;
}
