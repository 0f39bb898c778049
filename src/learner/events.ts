/**
 * What a reader did, as small facts that never change. Everything the reader sees of their own progress is derived from
 * the set of these and a date.
 */

/** How sure a reader was before the feedback: 1 a guess, 2 fairly sure, 3 sure. */
export type Confidence = 1 | 2 | 3;
export type Level = 1 | 2 | 3 | 4;

interface Fact {
  /** Sortable by time, unique: `newId`. */
  id: string;
  /** When, in milliseconds since 1970 (UTC). */
  at: number;
}

/** A question was answered. */
export interface Answered extends Fact {
  kind: 'answered';
  question: string;
  /** Revision of the question that was answered. */
  rev: number;
  /** Hash of the answer key that it was graded by. */
  key: string;
  /** Ids of what was chosen, in the order chosen where that matters. Never positions. */
  options: string[];
  /** Left out where the reader did not say. */
  confidence?: Confidence | undefined;
  /** 0 to 1. */
  score: number;
}

/** The end of a page was reached. */
export interface Read extends Fact {
  kind: 'read';
  /** Site path without the base. */
  page: string;
}

/** The reader's own estimate of a skill. */
export interface SelfRated extends Fact {
  kind: 'self-rated';
  skill: string;
  level: Level;
}

/** A coach saw a level of a skill at work. */
export interface Observed extends Fact {
  kind: 'observed';
  skill: string;
  level: Level;
  /** Name of the coach, as text. */
  by: string;
  /** Id of the person it is about. */
  for: string;
  note?: string | undefined;
}

/** The reader promised an assignment for a day. */
export interface Committed extends Fact {
  kind: 'committed';
  assignment: string;
  /** `YYYY-MM-DD`. */
  until: string;
}

export interface AssignmentDone extends Fact {
  kind: 'assignment-done';
  assignment: string;
  note?: string | undefined;
}

/** A private note on a prompt. */
export interface Reflected extends Fact {
  kind: 'reflected';
  prompt: string;
  text: string;
}

/** A line of a checklist was ticked or cleared. */
export interface Ticked extends Fact {
  kind: 'ticked';
  checklist: string;
  item: string;
  on: boolean;
}

export interface Bookmarked extends Fact {
  kind: 'bookmarked';
  page: string;
  on: boolean;
}

/** A tombstone: the reader deleted an event. Its payload goes, its id stays, so that an old backup cannot revive it. */
export interface Erased extends Fact {
  kind: 'erased';
  event: string;
}

/** An event of a kind that this version does not know. Kept as it came, so that nothing is lost on the way. */
export interface Unknown extends Fact {
  kind: 'unknown';
  stored: readonly unknown[];
}

export type Event =
  | Answered
  | Read
  | SelfRated
  | Observed
  | Committed
  | AssignmentDone
  | Reflected
  | Ticked
  | Bookmarked
  | Erased
  | Unknown;

const TIME = 9;
const RANDOM = 6;

/**
 * A new event id: nine base-36 digits of the time in milliseconds, six of chance. Sorts by time; two events of one
 * millisecond collide once in two thousand million.
 *
 * @param now milliseconds since 1970
 * @param random a number from 0 up to 1, for instance `Math.random`
 */
export function newId(now: number, random: () => number = Math.random): string {
  const time = Math.max(0, Math.floor(now)).toString(36).padStart(TIME, '0').slice(-TIME);
  const chance = Math.floor(random() * 36 ** RANDOM)
    .toString(36)
    .padStart(RANDOM, '0');
  return time + chance;
}

/** When an event happened, from its id. */
export function timeOf(id: string): number {
  return Number.parseInt(id.slice(0, TIME), 36);
}

/** Is it an id as `newId` makes them? */
export function isId(id: unknown): id is string {
  return typeof id === 'string' && /^[0-9a-z]{15}$/.test(id);
}
