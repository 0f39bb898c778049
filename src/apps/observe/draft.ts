import type { Watching } from '../../coaching/observation/observing.ts';
import { dayOf } from '../../playbook/days/day-of.ts';

export const nothing = (now: number): Watching => ({
  for: '',
  name: '',
  skill: '',
  did: [],
  strength: '',
  next: '',
  note: '',
  on: dayOf(now),
});

const TEXTS = ['for', 'name', 'skill', 'strength', 'next', 'note', 'on'] as const;

/** Was it written here? */
export function isWatching(value: unknown): value is Watching {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  const { did, level } = fields;
  return (
    TEXTS.every((field) => typeof fields[field] === 'string') &&
    Array.isArray(did) &&
    did.every((id) => typeof id === 'string') &&
    (level === undefined || level === 1 || level === 2 || level === 3 || level === 4)
  );
}
