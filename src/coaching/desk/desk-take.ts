import { type Event, isId } from '../../learner/events.ts';
import { tombstones } from '../../learner/tombstones.ts';
import { preferred } from '../../learner/union.ts';
import { type Brought, type Desk, isOwn, type Source, tidied } from './desk.ts';
import { join } from './desk-edit.ts';

/** What became of something brought. */
export interface Taken {
  desk: Desk;
  /** How many events are new on the desk, by the id of whom they are about. */
  newByPerson: ReadonlyMap<string, number>;
  /** Lay there before. */
  known: number;
  /** The very same had come before: nothing was taken down. */
  same: boolean;
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
  const newByPerson = new Map<string, number>();
  let known = 0;
  for (const [person, theirs] of sorted) {
    const before = desk.pools.get(person);
    const pool = new Map(before);
    const erased = tombstones(pool.values());
    let added = 0;
    for (const event of theirs) {
      const there = pool.get(event.id);
      if (there || erased.has(event.id)) known++;
      else added++;
      pool.set(event.id, there ? preferred(there, event) : event);
    }
    newByPerson.set(person, added);
    if (pool.size !== before?.size) pools.set(person, pool);
  }
  const holds = new Map([...sorted].map(([person, theirs]) => [person, [...new Set(theirs.map(({ id }) => id))]]));
  const taken: Source = { ...source, holds };
  const same = [...desk.sources.values()].some((other) => isSameSource(other, taken));
  if (same) return { desk, newByPerson: new Map(), known, same };
  return { desk: { ...desk, pools, sources: new Map(desk.sources).set(source.id, taken) }, newByPerson, known, same };
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

/** Two desks in one, as if all had been brought to the first. What the coach noted on the first goes before. */
export function mergeDesks(a: Desk, b: Desk): Desk {
  const pools = new Map(a.pools);
  for (const [person, pool] of b.pools) {
    const known = new Map(a.pools.get(person));
    for (const [id, event] of pool) {
      const there = known.get(id);
      known.set(id, there ? preferred(there, event) : event);
    }
    if (known.size !== a.pools.get(person)?.size) pools.set(person, known);
  }
  const sources = new Map([...b.sources, ...a.sources]);
  const both: Desk = { pools, sources, about: new Map([...b.about, ...a.about]), joined: a.joined };
  return [...b.joined].reduce((desk, [alias, main]) => join(desk, alias, main), both);
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

function isSameSource(a: Source, b: Source): boolean {
  if (a.kind !== b.kind || a.from.id !== b.from.id || a.from.name !== b.from.name || a.holds.size !== b.holds.size) return false;
  return [...a.holds].every(([person, ids]) => {
    const others = b.holds.get(person);
    if (others?.length !== ids.length) return false;
    const known = new Set(others);
    return ids.every((id) => known.has(id));
  });
}
