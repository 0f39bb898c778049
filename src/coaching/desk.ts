import { type Event, isId } from '../learner/events.ts';
import { first } from '../learner/union.ts';

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

/** What became of something brought. */
export interface Taken {
  desk: Desk;
  /** How many events are new on the desk, by the id of whom they are about. */
  fresh: ReadonlyMap<string, number>;
  /** Lay there before. */
  known: number;
  /** The very same had come before: nothing was taken down. */
  same: boolean;
}

/** Does it tell of its sender, and not of somebody else? */
export function isOwn({ kind }: Pick<Brought, 'kind'>): boolean {
  return kind !== 'observation' && kind !== 'here';
}

/**
 * Puts something on the desk. An event that names whom it is for belongs to that id, wherever it came from; every other
 * belongs to the sender. So a coach's observation given to the wrong person still counts for the right one, and for nobody
 * else.
 */
export function take(desk: Desk, brought: Brought): Taken {
  const { events, ...source } = brought;
  const sorted = byPerson(brought);
  const pools = new Map(desk.pools);
  const fresh = new Map<string, number>();
  let known = 0;
  for (const [person, theirs] of sorted) {
    const before = desk.pools.get(person);
    const pool = new Map(before);
    const erased = tombstones(pool);
    let added = 0;
    for (const event of theirs) {
      const there = pool.get(event.id);
      if (there || erased.has(event.id)) known++;
      else added++;
      pool.set(event.id, there ? first(there, event) : event);
    }
    fresh.set(person, added);
    if (pool.size !== before?.size) pools.set(person, pool);
  }
  const holds = new Map([...sorted].map(([person, theirs]) => [person, [...new Set(theirs.map(({ id }) => id))]]));
  const taken: Source = { ...source, holds };
  const same = [...desk.sources.values()].some((other) => isSameSource(other, taken));
  if (same) return { desk, fresh: new Map(), known, same };
  return { desk: { ...desk, pools, sources: new Map(desk.sources).set(source.id, taken) }, fresh, known, same };
}

/**
 * Takes back what a source brought and nobody else did: the desk is as if it had never come. What it erased is there again,
 * unless the desk was closed in between: erased words are not kept.
 */
export function takeBack(desk: Desk, id: string): Desk {
  const source = desk.sources.get(id);
  if (!source) return desk;
  const sources = new Map(desk.sources);
  sources.delete(id);
  const pools = new Map(desk.pools);
  for (const person of source.holds.keys()) {
    const held = heldBy(sources, person);
    const pool = pools.get(person);
    if (!held || !pool) pools.delete(person);
    else pools.set(person, new Map([...pool].filter(([event]) => held.has(event))));
  }
  return tidied({ ...desk, sources, pools });
}

/** The coach says that two ids are one person. The oldest id stands for all of them. */
export function join(desk: Desk, a: string, b: string): Desk {
  const [main = a, ...others] = [...new Set([...idsOf(desk, a), ...idsOf(desk, b)])].sort();
  const joined = new Map(desk.joined);
  joined.delete(main);
  for (const id of others) joined.set(id, main);
  return { ...desk, joined };
}

/** Takes an id that was joined apart again: nothing was lost by joining. */
export function separate(desk: Desk, id: string): Desk {
  const joined = new Map(desk.joined);
  joined.delete(id);
  return { ...desk, joined };
}

/** What the coach notes of a person; what is left empty is taken away. */
export function describe(desk: Desk, id: string, about: About): Desk {
  const given = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined && value !== '')) as About;
  const all = new Map(desk.about);
  for (const each of idsOf(desk, id)) all.delete(each);
  if (Object.keys(given).length > 0) all.set(desk.joined.get(id) ?? id, given);
  return { ...desk, about: all };
}

/** Takes a person with all their ids from the desk. */
export function remove(desk: Desk, id: string): Desk {
  const ids = new Set(idsOf(desk, id));
  const pools = new Map([...desk.pools].filter(([person]) => !ids.has(person)));
  const sources = new Map(
    [...desk.sources].flatMap(([key, source]) => {
      const holds = new Map([...source.holds].filter(([person]) => !ids.has(person)));
      return holds.size > 0 ? [[key, holds.size < source.holds.size ? { ...source, holds } : source] as const] : [];
    }),
  );
  return tidied({ ...desk, pools, sources });
}

/** Two desks in one, as if all had been brought to the first. What the coach noted on the first goes before. */
export function mergeDesks(a: Desk, b: Desk): Desk {
  const pools = new Map(a.pools);
  for (const [person, pool] of b.pools) {
    const known = new Map(a.pools.get(person));
    for (const [id, event] of pool) {
      const there = known.get(id);
      known.set(id, there ? first(there, event) : event);
    }
    if (known.size !== a.pools.get(person)?.size) pools.set(person, known);
  }
  const sources = new Map([...b.sources, ...a.sources]);
  const both: Desk = { pools, sources, about: new Map([...b.about, ...a.about]), joined: a.joined };
  return [...b.joined].reduce((desk, [alias, main]) => join(desk, alias, main), both);
}

/** All ids of the person that an id belongs to, the one that stands for them first. */
export function idsOf(desk: Desk, id: string): string[] {
  const main = desk.joined.get(id) ?? id;
  return [main, ...[...desk.joined].flatMap(([alias, of]) => (of === main ? alias : [])).sort()];
}

function tombstones(pool: Pool): Set<string> {
  const erased = new Set<string>();
  for (const event of pool.values()) if (event.kind === 'erased') erased.add(event.event);
  return erased;
}

/** Tombstones in an observation go to all that it is about: it says nothing of its sender. */
function byPerson({ kind, from, events }: Brought): Map<string, Event[]> {
  const sorted = new Map<string, Event[]>();
  const add = (person: string, event: Event) => {
    const theirs = sorted.get(person);
    if (theirs) theirs.push(event);
    else sorted.set(person, [event]);
  };
  const own = isOwn({ kind });
  if (own) sorted.set(from.id, []);
  for (const event of events) {
    if (event.kind === 'observed' || event.kind === 'session') {
      // What is for no id at all can never find its person.
      if (isId(event.for)) add(event.for, event);
    } else if (own) add(from.id, event);
  }
  if (!own) for (const event of events) if (event.kind === 'erased') for (const person of [...sorted.keys()]) add(person, event);
  return sorted;
}

/** Ids of the events that the sources hold of a person; `undefined` where none knows them. */
function heldBy(sources: Desk['sources'], person: string): Set<string> | undefined {
  let held: Set<string> | undefined;
  for (const { holds } of sources.values()) {
    const ids = holds.get(person);
    if (!ids) continue;
    held ??= new Set();
    for (const id of ids) held.add(id);
  }
  return held;
}

/** Without notes and joins of those who are gone. */
function tidied(desk: Desk): Desk {
  const about = new Map([...desk.about].filter(([id]) => desk.pools.has(id)));
  const joined = new Map([...desk.joined].filter(([alias, main]) => desk.pools.has(alias) && desk.pools.has(main)));
  return { ...desk, about, joined };
}

function isSameSource(a: Source, b: Source): boolean {
  if (a.kind !== b.kind || a.from.id !== b.from.id || a.from.name !== b.from.name || a.holds.size !== b.holds.size) return false;
  return [...a.holds].every(([person, ids]) => {
    const others = b.holds.get(person);
    if (others?.length !== ids.length) return false;
    const known = new Set(others);
    return ids.every((id) => known.has(id));
  });
}
