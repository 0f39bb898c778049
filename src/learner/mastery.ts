import { dayOf } from '../playbook/days/day-of.ts';
import { daysBetween } from '../playbook/days/days.ts';
import { groups, latest, ofKind } from './answers.ts';
import type { Level } from './events.ts';
import type { Catalogue } from './learning-catalogue.ts';
import type { Card } from './schedule.ts';
import type { Log } from './union.ts';

/** What mastery asks for: share of the questions that were answered, and recall that counts. */
export const ENOUGH = { coverage: 0.8, recall: 0.8 } as const;

/** What is missing for mastery. */
export type Missing = 'no-questions' | 'coverage' | 'recall' | 'no-target' | 'not-observed' | 'observed-below-target';

/** Where a reader stands in a skill. The two kinds of evidence and the reader's own estimate stay apart. */
export interface SkillState {
  skill: string;
  name: string;
  /** Questions of the playbook on it; those answered in their present form; the share of the two, 0 to 1. */
  questions: number;
  seen: number;
  coverage: number;
  /** Mean chance to recall the questions seen, 0 to 1, at the date asked for. Missing where none was seen. */
  recall?: number | undefined;
  /** What a coach saw last, with the age of it in days at the date asked for. */
  observed?: { level: Level; by: string; at: number; days: number } | undefined;
  selfRated?: { level: Level; at: number } | undefined;
  /** The level the role asks for, and how many levels are missing by observation (0 where it is reached). */
  target?: Level | undefined;
  gap?: number | undefined;
  mastered: boolean;
  why: SkillReason;
}

/** What the numbers come from. */
export interface SkillReason {
  /** Recall that counts towards mastery: as `recall`, but a right guess counts nothing. */
  credited?: number | undefined;
  /** Of the questions seen: right but a guess; not wholly right the last time. */
  guessed: number;
  wrong: number;
  /** Answered, but in another form than the present one: counts as not seen. */
  changed: number;
  /** Nothing is missing where the skill is mastered. */
  missing: Missing[];
}

interface MapOptions {
  /** The date all numbers are for, in milliseconds since 1970. */
  at: number;
  /** Id of the role whose targets count. */
  role?: string | undefined;
  /** The reader's own ids: observations of others do not count. Without it all do. */
  person?: readonly string[] | undefined;
}

/**
 * Every skill of the playbook, in its order. Mastered means both: nearly all of its questions known without guessing, and
 * the level of the role seen at work by a coach. Questions alone never do.
 */
export function skillMap(log: Log, cards: ReadonlyMap<string, Card>, catalogue: Catalogue, { at, role, person }: MapOptions): SkillState[] {
  const mine = ofKind(log, 'observed').filter((event) => !person || person.includes(event.for));
  const observations = latest(mine, ({ skill }) => skill);
  const ratings = latest(ofKind(log, 'self-rated'), ({ skill }) => skill);
  const bySkill = groups(catalogue.questions, ({ skill }) => skill);
  const expects = new Map(Object.entries(catalogue.roles.find(({ id }) => id === role)?.expects ?? {}));
  return catalogue.skills.map(({ id, name }) => {
    const questions = bySkill.get(id) ?? [];
    const known = recalled(
      questions.flatMap((question) => cards.get(question.id) ?? []),
      at,
    );
    const coverage = questions.length > 0 ? known.seen / questions.length : 0;
    const seen = observations.get(id);
    const rated = ratings.get(id);
    const target = expects.get(id);
    const missing = [...missingRecall(questions.length, coverage, known.credited), ...missingObservation(target, seen?.level)];
    return {
      skill: id,
      name,
      questions: questions.length,
      seen: known.seen,
      coverage,
      recall: known.recall,
      observed: seen && { level: seen.level, by: seen.by, at: seen.at, days: Math.max(0, daysBetween(dayOf(seen.at), dayOf(at))) },
      selfRated: rated && { level: rated.level, at: rated.at },
      target,
      gap: target && seen && Math.max(0, target - seen.level),
      mastered: missing.length === 0,
      why: { credited: known.credited, guessed: known.guessed, wrong: known.wrong, changed: known.changed, missing },
    };
  });
}

/** Means over the cards whose question is still as it was answered. */
function recalled(cards: readonly Card[], at: number) {
  const current = cards.filter(({ changed }) => !changed);
  const chances = current.map((card) => ({ guessed: card.guessed, chance: card.recallAt(at) }));
  return {
    seen: current.length,
    changed: cards.length - current.length,
    guessed: current.filter(({ guessed }) => guessed).length,
    wrong: current.filter(({ why }) => why.code === 'wrong-last-time').length,
    recall: mean(chances.map(({ chance }) => chance)),
    credited: mean(chances.map(({ guessed, chance }) => (guessed ? 0 : chance))),
  };
}

function missingRecall(questions: number, coverage: number, credited: number | undefined): Missing[] {
  if (questions === 0) return ['no-questions'];
  return [
    ...(coverage < ENOUGH.coverage ? (['coverage'] as const) : []),
    ...(credited === undefined || credited < ENOUGH.recall ? (['recall'] as const) : []),
  ];
}

function missingObservation(target: Level | undefined, level: Level | undefined): Missing[] {
  if (!target) return ['no-target'];
  if (!level) return ['not-observed'];
  return level < target ? ['observed-below-target'] : [];
}

function mean(values: readonly number[]): number | undefined {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;
}
