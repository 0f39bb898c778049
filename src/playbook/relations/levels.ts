import type { Level } from '../schemas/fields.ts';

/** The level that a role names for a skill; `undefined` where it names none. Authors choose ids: one may be `constructor`. */
export function levelIn(levels: Readonly<Record<string, Level>>, skill: string): Level | undefined {
  return Object.hasOwn(levels, skill) ? levels[skill] : undefined;
}
