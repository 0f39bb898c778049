import type { SkillState } from './mastery.ts';

/** A skill that is remembered better after a sitting than before. */
export interface Improvement {
  skill: string;
  name: string;
  /** Recall, 0 to 1; left out where the skill had not been asked before. */
  from?: number | undefined;
  to: number;
}

/** Less than a whole percent is not worth a line. */
const LEAST = 0.01;

/** What got better, most first. */
export function improved(before: readonly SkillState[], after: readonly SkillState[]): Improvement[] {
  const was = new Map(before.map(({ skill, recall }) => [skill, recall]));
  return after
    .flatMap(({ skill, name, recall }) => (recall === undefined ? [] : [{ skill, name, from: was.get(skill), to: recall }]))
    .filter(({ from, to }) => to - (from ?? 0) >= LEAST)
    .toSorted((a, b) => b.to - (b.from ?? 0) - (a.to - (a.from ?? 0)));
}
