import type { Verdict } from './grade.ts';
import type { Reason } from './schedule.ts';

/** What became of a question in a sitting. `missing`: its page could not be loaded; `gone`: it is not on its page any more. */
export type Outcome = Verdict | 'skipped' | 'missing' | 'gone';

export interface Turn {
  question: string;
  why: Reason;
  /** Asked a second time in this sitting. */
  again: boolean;
  /** Left out as long as it has not been its turn. */
  outcome?: Outcome | undefined;
}

/** One review from its first question to its last. A value: every step makes a new one. */
export interface Sitting {
  /** Milliseconds since 1970. */
  began: number;
  turns: readonly Turn[];
}

export function begin(queue: readonly { question: { id: string }; why: Reason }[], now: number): Sitting {
  return { began: now, turns: queue.map(({ question, why }) => ({ question: question.id, why, again: false })) };
}

/** The turn that comes now; `undefined` at the end. */
export function current(sitting: Sitting): Turn | undefined {
  return sitting.turns.find(({ outcome }) => outcome === undefined);
}

/**
 * Takes down what became of the current turn. What was not right comes once more at the end of the sitting, because one
 * right answer to each question is the aim; not where nothing would stand between, so that no question follows itself.
 */
export function settle(sitting: Sitting, outcome: Outcome): Sitting {
  const turn = current(sitting);
  if (!turn) return sitting;
  const turns = sitting.turns.map((each) => (each === turn ? { ...each, outcome } : each));
  const between = turns.some((each) => each.outcome === undefined && each.question !== turn.question);
  const repeat = (outcome === 'wrong' || outcome === 'partly') && !turn.again && between;
  return withoutEcho({ ...sitting, turns: repeat ? [...turns, { question: turn.question, why: turn.why, again: true }] : turns });
}

/** More questions at the end of a sitting. */
export function extend(sitting: Sitting, queue: readonly { question: { id: string }; why: Reason }[]): Sitting {
  const known = new Set(sitting.turns.map(({ question }) => question));
  return { ...sitting, turns: [...sitting.turns, ...begin(queue, sitting.began).turns.filter(({ question }) => !known.has(question))] };
}

/** What was answered at the first try, and how much of it was right. */
export function firstTries(sitting: Sitting): { right: number; of: number } {
  const tried = sitting.turns.filter(({ again, outcome }) => !again && isAnswer(outcome));
  return { right: tried.filter(({ outcome }) => outcome === 'right').length, of: tried.length };
}

/** Which of the questions that were announced a turn is, from 1. What comes once more is none of them. */
export function placeOf(sitting: Sitting, turn: Turn): { at: number; of: number } {
  const announced = sitting.turns.filter(({ again }) => !again);
  return { at: announced.findIndex(({ question }) => question === turn.question) + 1, of: announced.length };
}

/** Questions that were not right even at their last turn. */
export function stillWrong(sitting: Sitting): string[] {
  const last = new Map(sitting.turns.filter(({ outcome }) => isAnswer(outcome)).map(({ question, outcome }) => [question, outcome]));
  return [...last].filter(([, outcome]) => outcome !== 'right').map(([question]) => question);
}

export function isAnswer(outcome: Outcome | undefined): boolean {
  return outcome === 'right' || outcome === 'partly' || outcome === 'wrong';
}

/** Is it a sitting as `begin` makes them? It comes out of storage. */
export function isSitting(value: unknown): value is Sitting {
  if (typeof value !== 'object' || value === null || !('began' in value) || !('turns' in value)) return false;
  return typeof value.began === 'number' && Array.isArray(value.turns) && value.turns.every(isTurn);
}

function isTurn(value: unknown): value is Turn {
  if (typeof value !== 'object' || value === null || !('question' in value) || !('why' in value) || !('again' in value)) return false;
  const { question, why, again } = value;
  return typeof question === 'string' && typeof again === 'boolean' && typeof why === 'object' && why !== null && 'code' in why;
}

/** A question whose page is missing is not seen, so it does not stand between: the second of two same ones is left out. */
function withoutEcho(sitting: Sitting): Sitting {
  const next = current(sitting);
  const seen = sitting.turns.findLast(({ outcome }) => isAnswer(outcome) || outcome === 'skipped');
  if (!next || next.question !== seen?.question) return sitting;
  return { ...sitting, turns: sitting.turns.filter((turn) => turn !== next) };
}
