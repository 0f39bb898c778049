import { isId, type Level, newId, type Observed, timeOf } from '../../learner/events.ts';
import type { CoachingCatalogue, Rubric } from '../coaching-catalogue.ts';
import { LONGEST_OBSERVATION_TEXT } from './observation.ts';
import { levelFrom } from './rubric.ts';

/** An observation while it is being made. Everything but the ticks and the level is as it was typed. */
export interface Watching {
  /** Coaching id and name of the rep. */
  for: string;
  name: string;
  skill: string;
  did: string[];
  /** The coach's own choice; without one the suggestion stands. */
  level?: Level | undefined;
  strength: string;
  next: string;
  note: string;
  /** `YYYY-MM-DD`, where the coach is. */
  on: string;
}

/** What an observation cannot do without. */
export type Lacking = 'skill' | 'level' | 'for' | 'by' | 'on';

/** The rubric that an observation goes by. */
export function rubricOf({ skill }: Watching, coaching: CoachingCatalogue): Rubric | undefined {
  return coaching.skills.find(({ id }) => id === skill);
}

/** The ticks that the rubric has: those of a skill chosen before are kept, but belong to that one. */
export function ticksOf({ did }: Watching, rubric: Rubric): string[] {
  return rubric.levels.flatMap(({ behaviours }) => behaviours.flatMap(({ id }) => (did.includes(id) ? [id] : [])));
}

/** The level as it stands: chosen, or else suggested by what was ticked. */
export function levelOf(watching: Watching, rubric: Rubric): Level | undefined {
  return watching.level ?? levelFrom(ticksOf(watching, rubric), rubric);
}

interface Given {
  coaching: CoachingCatalogue;
  /** Name of the coach. */
  by: string;
  /** Where the coach is, `YYYY-MM-DD`. */
  today: string;
}

/** What is still missing, in the order of the page. */
export function lacking(watching: Watching, { coaching, by, today }: Given): Lacking[] {
  const rubric = rubricOf(watching, coaching);
  const is: Record<Lacking, boolean> = {
    for: !isId(watching.for),
    skill: !rubric,
    level: rubric !== undefined && levelOf(watching, rubric) === undefined,
    on: !/^\d{4}-\d{2}-\d{2}$/.test(watching.on) || watching.on > today,
    by: by.trim() === '',
  };
  return (Object.keys(is) as Lacking[]).filter((one) => is[one]);
}

/**
 * The observation as an event. It bears the time of the call, not of the writing: the age of the evidence counts from what
 * was seen.
 *
 * @param at when the call was, in milliseconds since 1970
 */
export function observed(watching: Watching, rubric: Rubric, level: Level, by: string, at: number): Observed {
  const id = newId(at);
  const did = ticksOf(watching, rubric);
  const texts = { note: tidy(watching.note), strength: tidy(watching.strength), next: tidy(watching.next) };
  return {
    id,
    at: timeOf(id),
    kind: 'observed',
    skill: watching.skill,
    level,
    by,
    for: watching.for,
    ...(did.length > 0 && { did }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
  };
}

const tidy = (text: string): string => text.trim().slice(0, LONGEST_OBSERVATION_TEXT);
