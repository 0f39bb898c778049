import { latest, ofKind } from '../../learner/answers.ts';
import type { Level, SelfRated } from '../../learner/events.ts';
import type { SkillState } from '../../learner/mastery.ts';
import type { Log } from '../../learner/union.ts';
import type { CoachingCatalogue } from '../coaching-catalogue.ts';

/** All that is known of one skill, side by side: each from its own source, none mixed into another. */
export interface Standing extends SkillState {
  /** The level that the best in the role show. */
  top?: Level | undefined;
  /** The level that a plan works towards: the target of the role, or where it names none what its best show. */
  goal?: Level | undefined;
  /** Mastered, or seen at the goal: nothing to suggest any more. */
  reached: boolean;
  /** Levels still to go: by what a coach saw or, where nobody has, by the reader's own estimate. Missing where neither is known. */
  toGo?: { levels: number; by: 'observed' | 'own' } | undefined;
}

/**
 * @param states as `skillMap` gives them for the role
 * @param role id of the role; without one there is neither goal nor gap
 */
export function standings(states: readonly SkillState[], coaching: CoachingCatalogue, role: string | undefined): Standing[] {
  const top = new Map(Object.entries(coaching.roles.find(({ id }) => id === role)?.topPerformer ?? {}));
  return states.map((state) => {
    const best = top.get(state.skill);
    const goal = state.target ?? best;
    const seen = state.observed?.level;
    const by = seen ? 'observed' : 'own';
    const from = seen ?? state.selfRated?.level;
    return {
      ...state,
      top: best,
      goal,
      reached: state.mastered || (goal !== undefined && seen !== undefined && seen >= goal),
      toGo: goal && from && { levels: Math.max(0, goal - from), by },
    };
  });
}

/**
 * What is missing for the role: the largest gap first; of two alike, one that a coach saw before one that the reader
 * estimates, and one of which more is asked. Skills of the role of which nothing is known at all come last: there may be a gap
 * or none.
 */
export function gaps(all: readonly Standing[]): Standing[] {
  return all
    .filter(({ reached, goal, toGo }) => !reached && goal !== undefined && toGo?.levels !== 0)
    .toSorted(
      (a, b) =>
        (b.toGo?.levels ?? 0) - (a.toGo?.levels ?? 0) ||
        Number(a.toGo?.by === 'own') - Number(b.toGo?.by === 'own') ||
        (b.goal ?? 0) - (a.goal ?? 0),
    );
}

/** The reader's latest look at a skill. */
export function lastRating(log: Log, skill: string): SelfRated | undefined {
  return latest(ofKind(log, 'self-rated'), (event) => event.skill).get(skill);
}
