import type { Event } from '../../learner/events.ts';

/** Why something came to the desk: as an envelope says, or noted at the desk itself. */
export type SourceKind = 'backup' | 'device' | 'brief' | 'observation' | 'plan' | 'here';

/** What came to the desk at once: a file, a link, a note of the coach. */
export interface Brought {
  /** As `newId` makes them. */
  id: string;
  /** Name of the file; empty for a link or a note. */
  file: string;
  /** When it came, milliseconds since 1970. */
  at: number;
  kind: SourceKind;
  /** Whose log it is; for an observation who observed. */
  from: { id: string; name: string };
  events: readonly Event[];
}

/** What is remembered of it, so that it can be taken back. */
export interface Source extends Omit<Brought, 'events'> {
  /** Ids of its events, by the id of the person they are about. */
  holds: ReadonlyMap<string, readonly string[]>;
}

/** What the coach noted of somebody. Stays on the desk. */
export interface About {
  /** What the coach calls them. */
  label?: string | undefined;
  /** Id of the role whose levels count. */
  role?: string | undefined;
  /** Results in whatever the team counts; only compared with each other. */
  result?: number | undefined;
  note?: string | undefined;
}

/** Events by id, of one id of a person; with those that were erased as long as the page is open, for the undo. */
export type Pool = ReadonlyMap<string, Event>;

/**
 * All that lies on the desk. Never changes: every function makes another. What the board shows is a function of the set of
 * sources, of whatever order they came in.
 */
export interface Desk {
  /** By the id of whom the events are about. */
  pools: ReadonlyMap<string, Pool>;
  about: ReadonlyMap<string, About>;
  sources: ReadonlyMap<string, Source>;
  /** Ids that the coach said are the same person: from the younger to the oldest. */
  joined: ReadonlyMap<string, string>;
}

export const EMPTY_DESK: Desk = { pools: new Map(), about: new Map(), sources: new Map(), joined: new Map() };

/** Does it tell of its sender, and not of somebody else? */
export function isOwn({ kind }: Pick<Brought, 'kind'>): boolean {
  return kind !== 'observation' && kind !== 'here';
}

/** All ids of the person that an id belongs to, the one that stands for them first. */
export function idsOf(desk: Desk, id: string): string[] {
  const main = desk.joined.get(id) ?? id;
  return [main, ...[...desk.joined].flatMap(([alias, of]) => (of === main ? alias : [])).sort()];
}

/** Without notes and joins of those who are gone. */
export function tidied(desk: Desk): Desk {
  const about = new Map([...desk.about].filter(([id]) => desk.pools.has(id)));
  const joined = new Map([...desk.joined].filter(([alias, main]) => desk.pools.has(alias) && desk.pools.has(main)));
  return { ...desk, about, joined };
}
