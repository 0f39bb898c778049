import { isId } from '../../learner/events.ts';

/** Who the log belongs to. The id is chance; the name is what the reader calls themself, or nothing. */
export interface Person {
  id: string;
  name: string;
  /** Ids under which the same person was known in browsers that were merged into this one. */
  aliases: string[];
}

export const LONGEST_NAME = 100;
const MOST_ALIASES = 100;

/**
 * Two browsers of one person: the older id wins, the other becomes an alias. Gives the same whichever way round, but for
 * the name, where the winner's goes first.
 */
export function mergePersons(a: Person, b: Person): Person {
  const [older, younger] = a.id <= b.id ? [a, b] : [b, a];
  const aliases = new Set([younger.id, ...older.aliases, ...younger.aliases]);
  aliases.delete(older.id);
  return { id: older.id, name: older.name || younger.name, aliases: [...aliases].sort().slice(0, MOST_ALIASES) };
}

/** A name as it may be kept and shown: one line, no control characters, not endless. */
export function tidyName(name: string): string {
  return [
    ...name
      .toWellFormed()
      .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
      .trim(),
  ]
    .slice(0, LONGEST_NAME)
    .join('');
}

/** Reads a stored person; `undefined` for what is none. */
export function readPerson(stored: unknown): Person | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { id, name, aliases } = stored as Record<string, unknown>;
  if (!isId(id)) return undefined;
  return {
    id,
    name: typeof name === 'string' ? tidyName(name) : '',
    aliases: Array.isArray(aliases) ? aliases.filter(isId).slice(0, MOST_ALIASES) : [],
  };
}
