import type { Level } from '../../learner/events.ts';
import { short } from '../../playbook/hash/short.ts';
import type { Rubric } from '../coaching-catalogue.ts';

/** The id of a behaviour: a hash of its words, whatever their case and punctuation. */
export function behaviourId(text: string): string {
  return short(
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
}

/** Share of a level's behaviours that must be there for the level to be reached. */
const ENOUGH = 2 / 3;

/**
 * The level that the behaviours speak for: the highest of which two thirds are there, with two thirds of each level below
 * it. A suggestion: whoever rates may say otherwise.
 *
 * @param did ids of behaviours; those that the rubric does not know count nothing
 * @returns `undefined` where not even the first level is reached, or there is no rubric
 */
export function levelFrom(did: Iterable<string>, { levels }: Rubric): Level | undefined {
  const there = new Set(did);
  const missing = levels.findIndex(
    ({ behaviours }) => behaviours.filter(({ id }) => there.has(id)).length < Math.ceil(behaviours.length * ENOUGH),
  );
  const reached = missing < 0 ? levels.length : missing;
  return reached >= 1 && reached <= 4 ? (reached as Level) : undefined;
}
