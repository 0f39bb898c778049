import { dayOf } from '../playbook/days/day-of.ts';
import { DAY } from '../playbook/days/spans.ts';
import { answersByQuestion, byTime, groups, SITTING } from './answers.ts';
import type { Answered, Event } from './events.ts';
import { isRight } from './grade.ts';
import type { Catalogue, CatalogueQuestion } from './learning-catalogue.ts';
import type { Card } from './schedule.ts';
import { inOrder, type Log } from './union.ts';

/** A question that was answered wrong by somebody who was sure. */
export interface ConfidentlyWrong {
  question: CatalogueQuestion;
  /** The latest such answer. */
  answer: Answered;
  /** When it was right again, at another sitting; milliseconds since 1970. */
  corrected?: number | undefined;
}

/**
 * Sure and wrong: what is best talked about with a coach. By question, the latest such answer; what is not corrected yet
 * comes first, then the latest first.
 */
export function confidentlyWrong(log: Log, catalogue: Catalogue): ConfidentlyWrong[] {
  return eachQuestion(log, catalogue, (question, answers): ConfidentlyWrong[] => {
    const answer = answers.findLast(({ score, confidence }) => confidence === 3 && !isRight(score));
    if (!answer) return [];
    return [{ question, answer, corrected: answers.find(({ at, score }) => at >= answer.at + SITTING && isRight(score))?.at }];
  }).toSorted((a, b) => Number(a.corrected !== undefined) - Number(b.corrected !== undefined) || byTime(b.answer, a.answer));
}

/** Questions that are another now than when they were answered right. */
export function changedSinceLearned(cards: ReadonlyMap<string, Card>, catalogue: Catalogue): CatalogueQuestion[] {
  return catalogue.questions.filter(({ id }) => {
    const card = cards.get(id);
    return card?.changed && isRight(card.lastScore);
  });
}

/** Something that was wrong once and has come back to stay. */
export interface Comeback {
  question: CatalogueQuestion;
  /** When it was last wrong, and when it was right after that; milliseconds since 1970. */
  wrong: number;
  right: number;
  /** Whole days between the two. */
  days: number;
}

/** Wrong, then right without guessing at least this many days later, and not wrong since. */
export const COMEBACK_DAYS = 14;

/** Comebacks, the latest first. */
export function comebacks(log: Log, catalogue: Catalogue): Comeback[] {
  return eachQuestion(log, catalogue, (question, answers): Comeback[] => {
    const wrong = answers.findLast(({ score }) => !isRight(score));
    if (!wrong) return [];
    // Later than the last wrong one, so right.
    const right = answers.find(({ at, confidence }) => at >= wrong.at + COMEBACK_DAYS * DAY && confidence !== 1);
    return right ? [{ question, wrong: wrong.at, right: right.at, days: Math.floor((right.at - wrong.at) / DAY) }] : [];
  }).toSorted((a, b) => b.right - a.right || (a.question.id < b.question.id ? -1 : 1));
}

/** A day of the timeline, `YYYY-MM-DD`, with what happened on it, the latest first. */
export interface Day {
  day: string;
  events: Event[];
}

/** Everything that happened, day by day in the reader's calendar, the latest first. Tombstones are left out. */
export function timeline(log: Log): Day[] {
  const events = inOrder(log)
    .filter(({ kind }) => kind !== 'erased')
    .reverse();
  return [...groups(events, ({ at }) => dayOf(at))].map(([day, happened]) => ({ day, events: happened }));
}

function eachQuestion<T>(log: Log, catalogue: Catalogue, of: (question: CatalogueQuestion, answers: readonly Answered[]) => T[]): T[] {
  const answers = answersByQuestion(log);
  return catalogue.questions.flatMap((question) => of(question, answers.get(question.id) ?? []));
}
