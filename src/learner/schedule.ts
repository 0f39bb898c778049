import { startOfDayAfter } from '../playbook/days/days.ts';
import { DAY } from '../playbook/days/spans.ts';
import { answersByQuestion } from './answers.ts';
import type { Answered, Confidence } from './events.ts';
import { isRight } from './grade.ts';
import type { CatalogueQuestion } from './learning-catalogue.ts';
import { isNewest, type Memory, recall, step } from './memory.ts';
import type { Log } from './union.ts';

/** Why a question is asked, or when it will be. The words for it are the site's. */
export interface Reason {
  code: 'new' | 'due' | 'wrong-last-time' | 'changed' | 'guessed';
  /** Days from the answer that counts until the question is due. */
  days?: number | undefined;
}

/** What is known of a question that was answered at least once. Times in milliseconds since 1970. */
export interface Card {
  question: string;
  due: number;
  /** When it was first and last answered. */
  first: number;
  last: number;
  /** Answers; and those that were wrong although it had been answered before. */
  reps: number;
  lapses: number;
  lastScore: number;
  lastConfidence?: Confidence | undefined;
  /** The question, or what is right, is another than when it was last answered. */
  changed: boolean;
  /** The answer that counts was right, but a guess: no credit towards mastery. */
  guessed: boolean;
  why: Reason;
  /** Chance to recall it then, 0 to 1; nothing for what was wrong in the latest sitting. See `recall` in memory.ts. */
  recallAt(at: number): number;
}

/** Questions as they stand now: as much of them as their cards need. */
interface Asked {
  questions: readonly Pick<CatalogueQuestion, 'id' | 'rev' | 'key'>[];
}

/** Memories by question, of vanished questions too. */
export type Memories = ReadonlyMap<string, Memory>;

/**
 * A question is due from the morning of its day, where the reader is, but never sooner than this after the answer (eight
 * hours, in milliseconds): what was answered at two in the morning is not asked again at breakfast.
 */
const SOONEST = DAY / 3;

/**
 * The cards of a log: of every question that was answered and is still in the catalogue. Same events, same dates, in
 * whatever order they came.
 *
 * @param now milliseconds since 1970. Leaves out answers from more than a day after it: they come from a clock that was wrong (or this one is), and
 *   count when their time has come
 */
export function cards(log: Log, catalogue: Asked, now: number): Map<string, Card> {
  return cardsOf(memories(log, now), catalogue);
}

/** Replays all answers of a log, up to a day after `now`. */
export function memories(log: Log, now: number): Memories {
  const found = new Map<string, Memory>();
  for (const [question, answers] of answersByQuestion(log)) {
    const memory = replay(answers, now);
    if (memory) found.set(question, memory);
  }
  return found;
}

/**
 * One answer more, without replaying the rest: the same as `memories(log)`. Where the answer is older than one that is in
 * already (it came from another device), the question is replayed.
 *
 * @param log the log with the answer in it
 * @param now as for `memories`
 */
export function remember(before: Memories, answer: Answered, log: Log, now: number): Memories {
  const { question } = answer;
  if (answer.at > now + DAY) return before;
  const known = before.get(question);
  const memory = isNewest(known, answer) ? step(known, answer) : replay(answersByQuestion(log).get(question) ?? [], now);
  return memory ? new Map(before).set(question, memory) : before;
}

/** What memories mean by a catalogue: questions that vanished are left out, questions that changed are due. */
export function cardsOf(known: Memories, catalogue: Asked): Map<string, Card> {
  const found = new Map<string, Card>();
  for (const question of catalogue.questions) {
    const memory = known.get(question.id);
    if (memory) found.set(question.id, cardOf(question, memory));
  }
  return found;
}

/** Is it to be asked now? */
export function isDue(card: Card, now: number): boolean {
  return card.changed || card.due <= now;
}

function replay(answers: readonly Answered[], now: number): Memory | undefined {
  let memory: Memory | undefined;
  for (const answer of answers) if (answer.at <= now + DAY) memory = step(memory, answer);
  return memory;
}

function cardOf(question: Asked['questions'][number], memory: Memory): Card {
  const { last, first, tested, interval, reps, lapses, confidence, score } = memory;
  const changed = last.rev !== question.rev || last.key !== question.key;
  const right = isRight(score);
  const guessed = right && confidence === 1;
  return {
    question: question.id,
    due: changed ? last.at : Math.max(startOfDayAfter(tested, interval), tested + SOONEST),
    first,
    last: last.at,
    reps,
    lapses,
    lastScore: last.score,
    lastConfidence: last.confidence,
    changed,
    guessed,
    why: changed ? { code: 'changed' } : { code: right ? (guessed ? 'guessed' : 'due') : 'wrong-last-time', days: interval },
    recallAt: (at) => recall(memory, at),
  };
}
