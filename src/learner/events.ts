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
  /** Ids of the behaviours of the rubric that the reader did last week. */
  did?: string[] | undefined;
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
  /** What was seen: a call, a meeting. */
  note?: string | undefined;
  /** Ids of the behaviours of the rubric that were seen. */
  did?: string[] | undefined;
  /** One thing that was strong, and one to try next. */
  strength?: string | undefined;
  next?: string | undefined;
}

/** What the reader wants to work on, and whether now is the time. Coaching begins here. */
export interface Wished extends Fact {
  kind: 'wished';
  /** The skill it is about; left out where none fits. */
  skill?: string | undefined;
  text: string;
  /** It is the reader's own to work on; the reader wants to work on it now. */
  mine: boolean;
  now: boolean;
}

/** The coaching plan as it stands from here on: the latest one counts, one of no weeks is none. */
export interface Planned extends Fact {
  kind: 'planned';
  plan: Plan;
}

export interface Plan {
  /** Time of the sessions where the reader is, `HH:MM`. */
  time: string;
  /** The zone of that time, as `Intl` names it; left out by versions that did not say. */
  zone?: string | undefined;
  /** The most that a week may take, in minutes. */
  minutes: { rep: number; coach: number };
  /** How long a session takes, in minutes. */
  session: number;
  /** Name of the coach; empty where none is known. */
  coach: string;
  /** Id of the role whose levels the plan works towards. */
  role?: string | undefined;
  weeks: PlannedWeek[];
}

/** One week of a plan. */
export interface PlannedWeek {
  /** Day of its session, `YYYY-MM-DD`. */
  on: string;
  /** The one skill of the week; empty: a pause. */
  skill: string;
  /** Site path of the lesson or practice to read. */
  read?: string | undefined;
  /** Id of the assignment to try in the field. */
  assignment?: string | undefined;
  /** Do the two meet in this week? */
  meets: boolean;
  note?: string | undefined;
}

/** A coaching session took place. Rep and coach may both take it down: same person, same day, one session. */
export interface Session extends Fact {
  kind: 'session';
  /** `YYYY-MM-DD`. */
  on: string;
  minutes: number;
  /** Name of the coach, as text. */
  coach: string;
  /** Id of the person who was coached. */
  for: string;
  skill?: string | undefined;
  note?: string | undefined;
}

/** What the reader brings to a session. */
export interface Briefed extends Fact {
  kind: 'briefed';
  skill?: string | undefined;
  topic: string;
  tried: string;
  happened: string;
  ask: string;
}

/** A look back at a deal: won, or lost and worth learning from. */
export interface Retro extends Fact {
  kind: 'retro';
  outcome: 'win' | 'setback';
  /** What it was about, in a few words. */
  title: string;
  skill?: string | undefined;
  happened: string;
  reason: string;
  keep: string;
  change: string;
}

/** A coach's look at the own coaching: ids of the statements that are true, and of those that are not. */
export interface Audited extends Fact {
  kind: 'audited';
  yes: string[];
  no: string[];
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
  | Wished
  | Planned
  | Session
  | Briefed
  | Retro
  | Audited
  | Committed
  | AssignmentDone
  | Reflected
  | Ticked
  | Bookmarked
  | Erased
  | Unknown;

type DistributiveOmit<E, Fields extends PropertyKey> = E extends unknown ? Omit<E, Fields> : never;

/** What happened, before it has an id and a time. */
export type NewEvent = DistributiveOmit<Exclude<Event, Unknown>, 'id' | 'at'>;

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
