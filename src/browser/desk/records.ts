import * as z from 'zod/mini';
import type { About, Desk, Pool, Source } from '../../coaching/desk/desk.ts';
import { encode } from '../../learner/encode.ts';
import { isId } from '../../learner/events.ts';
import { union } from '../../learner/union.ts';
import { readEnvelope } from '../storage/envelope.ts';
import { tidyName } from '../storage/person.ts';

// Nothing is compiled at run time: the policy forbids it.
z.config({ jitless: true });

/** A desk as plain data: what lies in the browser's database and in a desk file. */
export interface PersonRecord {
  id: string;
  /** Stored events; without what erased ones said. */
  events: readonly unknown[];
  about?: About | undefined;
  /** The id that stands for this one. */
  joined?: string | undefined;
}

export interface SourceRecord extends Omit<Source, 'holds'> {
  /** Ids of events, all in one text: each has fifteen characters. */
  holds: (readonly [person: string, ids: string])[];
}

const LENGTH = 15;
const LONGEST_NOTE = 4000;

const id = z.string().check(z.refine(isId));
const line = z.pipe(z.string().check(z.maxLength(300)), z.transform(tidyName));
const personSchema = z.object({
  id,
  events: z.array(z.unknown()),
  about: z.optional(
    z.object({
      label: z.optional(line),
      role: z.optional(line),
      result: z.optional(z.number()),
      note: z.optional(z.string().check(z.maxLength(LONGEST_NOTE))),
    }),
  ),
  joined: z.optional(id),
});
const sourceSchema = z.object({
  id,
  file: line,
  at: z.number(),
  kind: z.enum(['backup', 'device', 'brief', 'observation', 'plan', 'here']),
  from: z.object({ id, name: line }),
  holds: z.array(z.tuple([id, z.string().check(z.regex(/^(?:[0-9a-z]{15})*$/))])),
});

export function personRecord(desk: Desk, person: string): PersonRecord | undefined {
  const pool = desk.pools.get(person);
  if (!pool) return undefined;
  const [about, joined] = [desk.about.get(person), desk.joined.get(person)];
  return { id: person, events: [...union(pool.values()).values()].map(encode), ...(about && { about }), ...(joined && { joined }) };
}

export function sourceRecord({ holds, ...source }: Source): SourceRecord {
  return { ...source, holds: [...holds].map(([person, ids]) => [person, ids.join('')]) };
}

/** Somebody read back. `refused`: so many of the events are none. */
export interface ReadPerson {
  id: string;
  pool: Pool;
  about?: About | undefined;
  joined?: string | undefined;
  refused: number;
}

/**
 * Reads a person back, as strictly as an envelope.
 *
 * @param now events from more than ten years after it are refused
 * @returns `undefined` for what is none
 */
export function readPersonRecord(given: unknown, playbook: string, now: number): ReadPerson | undefined {
  const checked = personSchema.safeParse(given);
  if (!checked.success) return undefined;
  const { id: person, events, about, joined } = checked.data;
  const read = readEnvelope(
    { format: 'chalktalk', version: 1, kind: 'backup', playbook, person: { id: person, name: '' }, events },
    { playbook, now },
  );
  if (!read.ok) return { id: person, pool: new Map(), about, joined, refused: events.length };
  const pool: Pool = new Map(read.envelope.events.map((event) => [event.id, event]));
  return { id: person, pool, about, joined, refused: read.refused.date + read.refused.malformed };
}

export function readSourceRecord(given: unknown): Source | undefined {
  const checked = sourceSchema.safeParse(given);
  if (!checked.success) return undefined;
  const { holds, ...source } = checked.data;
  return { ...source, holds: new Map(holds.map(([person, ids]) => [person, chunks(ids)])) };
}

/** A desk of what was read. Who has no source cannot be taken back: that is left out, and what is held of nobody. */
export function deskOf(people: readonly ReadPerson[], sources: readonly Source[]): Desk {
  const held = new Set(sources.flatMap(({ holds }) => [...holds.keys()]));
  const there = people.filter((person) => held.has(person.id));
  const known = new Set(there.map((person) => person.id));
  return {
    pools: new Map(there.map(({ id: person, pool }) => [person, pool])),
    about: new Map(there.flatMap(({ id: person, about }) => (about ? [[person, about] as const] : []))),
    sources: new Map(
      sources.flatMap((source) => {
        const holds = new Map([...source.holds].filter(([person]) => known.has(person)));
        return holds.size > 0 ? [[source.id, { ...source, holds }] as const] : [];
      }),
    ),
    joined: new Map(there.flatMap(({ id: person, joined }) => (joined && known.has(joined) ? [[person, joined] as const] : []))),
  };
}

function chunks(ids: string): string[] {
  return Array.from({ length: ids.length / LENGTH }, (_, index) => ids.slice(index * LENGTH, (index + 1) * LENGTH));
}
