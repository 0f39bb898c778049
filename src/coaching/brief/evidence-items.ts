import { answersByQuestion, byTime, latest, ofKind, SITTING } from '../../learner/answers.ts';
import type { Answered, Event, Observed } from '../../learner/events.ts';
import { isRight } from '../../learner/grade.ts';
import { COMEBACK_DAYS } from '../../learner/history.ts';
import type { Catalogue, CatalogueQuestion } from '../../learner/learning-catalogue.ts';
import type { Log } from '../../learner/union.ts';
import { DAY } from '../../playbook/days/spans.ts';

/**
 * What a log says that is worth talking about, each with the few events from which the same can be derived again. So what a
 * rep picks, and what a coach reads from the events that were picked, come from one function: nothing else has to travel.
 *
 * A question gives one item at most, the strongest that is true of it:
 *
 * - `stuck` wrong in the last three sittings or more (as in scheduling, the first answer of a sitting tests memory)
 * - `confidently-wrong` wrong although the rep was sure, and not right at a later sitting yet
 * - `comeback` as `comebacks` in learner/history has it
 * - `now-right` right without guessing at a later sitting than the last wrong answer, sooner than a comeback
 * - `now-wrong` known once, wrong in the latest sitting
 */
export type AnswerKind = 'stuck' | 'confidently-wrong' | 'comeback' | 'now-right' | 'now-wrong';
export type EvidenceKind = AnswerKind | 'observation';

interface Item {
  /** The same on both sides: kind and what it is about. */
  id: string;
  /** Id of the skill it speaks of. */
  skill?: string | undefined;
  /** The latest of its events, in milliseconds since 1970. */
  at: number;
}

/** Two or three answers to one question. */
export interface AnswerItem extends Item {
  kind: AnswerKind;
  /** Id of the question, and what the catalogue knows of it; nothing where it is no longer in the playbook. */
  question: string;
  asked?: CatalogueQuestion | undefined;
  /** The question is another now than when it was answered last. */
  outdated: boolean;
  /** One of the answers was wrong although the rep was sure. */
  sure: boolean;
  /** Oldest first. */
  events: readonly Answered[];
}

/** The latest that a coach saw of a skill. */
export interface ObservationItem extends Item {
  kind: 'observation';
  skill: string;
  events: readonly [Observed];
}

export type EvidenceItem = AnswerItem | ObservationItem;

/** In the order in which they are read: what is open first. */
export const EVIDENCE_KINDS: readonly EvidenceKind[] = ['confidently-wrong', 'stuck', 'now-wrong', 'now-right', 'comeback', 'observation'];

/** Sittings in a row that make a question one that does not get unstuck by itself. */
const STUCK = 3;

/**
 * All evidence in a log, kind by kind, the latest first.
 *
 * Law (tested): for any choice of items, the items of their events alone are that choice.
 *
 * @param person the reader's own ids: observations of others are no evidence. Without it all are
 */
export function evidenceItems(log: Log, catalogue: Catalogue, person?: readonly string[]): EvidenceItem[] {
  const known = new Map(catalogue.questions.map((question) => [question.id, question]));
  const answers = [...answersByQuestion(log)].flatMap(([question, given]) => itemOf(question, known.get(question), given));
  const seen = latest(
    ofKind(log, 'observed').filter((event) => !person || person.includes(event.for)),
    ({ skill }) => skill,
  );
  const observations = [...seen.values()].map(
    (event): ObservationItem => ({
      id: `observation:${event.skill}`,
      kind: 'observation',
      skill: event.skill,
      at: event.at,
      events: [event],
    }),
  );
  return [...answers, ...observations].toSorted(
    (a, b) => EVIDENCE_KINDS.indexOf(a.kind) - EVIDENCE_KINDS.indexOf(b.kind) || b.at - a.at || (a.id < b.id ? -1 : 1),
  );
}

/** What is worth picking first: errors of which somebody was sure correct best once they are told (hypercorrection: Butterfield and Metcalfe 2001), praise can wait. */
const WORTH: Readonly<Record<EvidenceKind, number>> = {
  'confidently-wrong': 0,
  stuck: 1,
  'now-wrong': 2,
  observation: 3,
  comeback: 4,
  'now-right': 5,
};

/** More than this nobody talks through in one session. */
const SUGGESTED = 3;

/**
 * Ids of at most three items that fit a topic: those of its skill; without a skill, of any. A suggestion, never a choice.
 */
export function suggestedItems(items: readonly EvidenceItem[], skill?: string): string[] {
  return items
    .filter((item) => !skill || item.skill === skill)
    .toSorted((a, b) => WORTH[a.kind] - WORTH[b.kind] || b.at - a.at || (a.id < b.id ? -1 : 1))
    .slice(0, SUGGESTED)
    .map(({ id }) => id);
}

/** The events of several items, each once, oldest first. */
export function eventsOf(items: readonly EvidenceItem[]): Event[] {
  const all = items.flatMap((item): Event[] => [...item.events]);
  return [...new Map(all.map((event) => [event.id, event])).values()].toSorted(byTime);
}

function itemOf(question: string, asked: CatalogueQuestion | undefined, answers: readonly Answered[]): AnswerItem[] {
  const found = evidence(answers);
  const last = found?.events.at(-1);
  if (!found || !last) return [];
  return [
    {
      ...found,
      id: `${found.kind}:${question}`,
      question,
      asked,
      skill: asked?.skill,
      at: last.at,
      outdated: asked !== undefined && (last.rev !== asked.rev || last.key !== asked.key),
      sure: found.events.some(isSureAndWrong),
    },
  ];
}

interface Found {
  kind: AnswerKind;
  events: Answered[];
}

/** Gives the same again for the events that it found. @param answers to one question, oldest first */
function evidence(answers: readonly Answered[]): Found | undefined {
  return stuck(answers) ?? confidentlyWrong(answers) ?? rightAgain(answers) ?? nowWrong(answers);
}

/** Three of the wrong answers, each of a sitting of its own: the first, the last, one between where the rep was sure if there is one. */
function stuck(answers: readonly Answered[]): Found | undefined {
  const tests = testsOf(answers);
  const run = tests.slice(tests.findLastIndex(isCorrect) + 1);
  const [first, ...rest] = run;
  const last = rest.pop();
  const between = rest.findLast(isSureAndWrong) ?? rest.at(-1);
  return first && last && between && run.length >= STUCK ? { kind: 'stuck', events: [first, between, last] } : undefined;
}

function confidentlyWrong(answers: readonly Answered[]): Found | undefined {
  const wrong = answers.findLast(isSureAndWrong);
  if (!wrong || answers.some((answer) => answer.at >= wrong.at + SITTING && isCorrect(answer))) return undefined;
  return { kind: 'confidently-wrong', events: [wrong] };
}

function rightAgain(answers: readonly Answered[]): Found | undefined {
  const wrong = answers.findLast((answer) => !isCorrect(answer));
  if (!wrong) return undefined;
  const known = (from: number) => answers.find((answer) => answer.at >= from && isKnown(answer));
  const back = known(wrong.at + COMEBACK_DAYS * DAY);
  if (back) return { kind: 'comeback', events: [wrong, back] };
  const right = known(wrong.at + SITTING);
  return right && { kind: 'now-right', events: [wrong, right] };
}

function nowWrong(answers: readonly Answered[]): Found | undefined {
  const tests = testsOf(answers);
  const wrong = tests.at(-1);
  const known = tests.findLast(isKnown);
  return wrong && known && !isCorrect(wrong) ? { kind: 'now-wrong', events: [known, wrong] } : undefined;
}

/** The first answer of every sitting: what comes after it was seen a moment ago. */
function testsOf(answers: readonly Answered[]): Answered[] {
  const tests: Answered[] = [];
  for (const answer of answers) {
    const last = tests.at(-1);
    if (!last || answer.at - last.at >= SITTING) tests.push(answer);
  }
  return tests;
}

const isCorrect = ({ score }: Answered): boolean => isRight(score);
const isKnown = ({ score, confidence }: Answered): boolean => isRight(score) && confidence !== 1;
const isSureAndWrong = ({ score, confidence }: Answered): boolean => confidence === 3 && !isRight(score);
