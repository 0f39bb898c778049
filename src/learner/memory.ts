import { FSRSAlgorithm, type Grade, Rating } from 'ts-fsrs';
import { DAY } from '../playbook/days/spans.ts';
import { byTime, SITTING } from './answers.ts';
import type { Answered, Confidence } from './events.ts';
import { isRight } from './grade.ts';

/** What the answers to one question add up to. Never changes: `step` makes the next one. */
export interface Memory {
  /** The latest answer. */
  last: Answered;
  /** When the first answer was given. */
  first: number;
  /** When memory was last tested: the first answer of the latest sitting, or a worse one after it. */
  tested: number;
  /** When the latest sitting began. */
  since: number;
  /** Days until the chance to recall has fallen to 0.9 (FSRS). */
  stability: number;
  /** 1 to 10 (FSRS). */
  difficulty: number;
  /** Days from `tested` until it is asked again. */
  interval: number;
  /** Answers. */
  reps: number;
  /** Answers that were wrong though there was something to remember. */
  lapses: number;
  /** Sittings in a row whose answer was right and sure. */
  streak: number;
  /** The worst score of the latest sitting: what was right only after the answer had been shown is not known yet. */
  score: number;
  /** What the reader said of that answer. */
  confidence: Confidence | undefined;
}

/** Easy from this many sittings on that were right and sure in a row. */
const EASY_FROM = 3;

/**
 * FSRS 6 with its default weights. Kept to the bare formulas: the schedulers of ts-fsrs count days by the calendar of UTC
 * and force an order upon intervals that a single grade does not need. No fuzz: every device gets the same dates.
 *
 * Source: J. Ye, J. Su and Y. Cao, “A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling”, KDD 2022;
 * version 6 is described in the wiki of open-spaced-repetition, “The Algorithm”.
 */
const fsrs = new FSRSAlgorithm({ request_retention: 0.9, maximum_interval: 90, enable_short_term: false, enable_fuzz: false });

/**
 * One answer more. The answers of a question, oldest first, reduced by this, are its memory.
 *
 * An answer by another revision or key than the one before begins anew: what was learned then is another thing.
 */
export function step(memory: Memory | undefined, answer: Answered): Memory {
  const known = memory && memory.last.rev === answer.rev && memory.last.key === answer.key ? memory : undefined;
  const reps = (memory?.reps ?? 0) + 1;
  const sitting = known !== undefined && answer.at - known.since < SITTING;
  if (sitting && answer.score >= known.score) return { ...known, last: answer, reps };

  const streak = isRight(answer.score) && answer.confidence === 3 ? (known?.streak ?? 0) + 1 : 0;
  const grade = gradeOf(answer, streak);
  const days = known ? Math.max(0, answer.at - known.tested) / DAY : 0;
  const { stability, difficulty } = fsrs.next_state(known ?? null, days, grade);
  return {
    last: answer,
    first: memory?.first ?? answer.at,
    tested: answer.at,
    since: sitting ? known.since : answer.at,
    stability,
    difficulty,
    interval: fsrs.next_interval(stability, days),
    reps,
    lapses: (memory?.lapses ?? 0) + (known && grade === Rating.Again ? 1 : 0),
    streak,
    score: answer.score,
    confidence: answer.confidence,
  };
}

/** May this answer simply be added, or has the question to be replayed because it is older than one that is in? */
export function isNewest(memory: Memory | undefined, answer: Answered): boolean {
  return memory === undefined || byTime(memory.last, answer) < 0;
}

/**
 * Chance to recall at a time, 0 to 1, never rising: the forgetting curve of FSRS, R = (1 + f·t/S)^−w20.
 *
 * Times the score of the answer it rests upon: FSRS takes for granted that what was wrong is drilled until it is right.
 * Here nothing shows that before the next sitting, so a wrong answer is no recall, and one half right is half of it.
 *
 * @param at milliseconds since 1970
 */
export function recall({ tested, stability, score }: Memory, at: number): number {
  return score * fsrs.forgetting_curve(Math.max(0, at - tested) / DAY, stability);
}

/** Right is Good; wrong or partly right Again; right but a guess Hard (a pass, so never for a wrong answer). */
function gradeOf({ score, confidence }: Answered, streak: number): Grade {
  if (!isRight(score)) return Rating.Again;
  if (confidence === 1) return Rating.Hard;
  return streak >= EASY_FROM ? Rating.Easy : Rating.Good;
}
