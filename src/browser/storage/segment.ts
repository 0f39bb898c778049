import { decode } from '../../learner/decode.ts';
import type { Stored } from '../../learner/encode.ts';
import type { Event } from '../../learner/events.ts';
import { attempt } from './environment.ts';
import { LOG_VERSION, LONGEST_SEGMENT } from './keys.ts';

/** Reads what an older version stored: a whole segment as it was parsed, into events in today's stored form. */
export type Migrations = Readonly<Record<number, (segment: Record<string, unknown>) => readonly unknown[]>>;

/**
 * What a segment turned out to be. `sound`: as we write it. `old`: of an earlier version, migrated. `damaged`: something in it is no event,
 * or it is no segment at all; what could be read is there. `newer`: a later version wrote it.
 */
export interface Segment {
  text: string;
  state: 'sound' | 'old' | 'damaged' | 'newer';
  events: readonly Event[];
}

/** An event inside broken text: an array that begins as ours do, with at most one array in it. */
const EVENT = /\["[^"\\]{1,3}","[0-9a-z]{15}"(?:[^"[\]]|"(?:[^"\\]|\\.)*"|\[(?:[^"[\]]|"(?:[^"\\]|\\.)*")*\])*\]/g;

/** Reads a segment. Never throws, whatever the text holds. */
export function readSegment(text: string, migrations: Migrations = {}): Segment {
  const parsed = attempt(() => JSON.parse(text) as unknown);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return { text, state: 'damaged', events: salvaged(text) };
  const segment = parsed as Record<string, unknown>;
  const { v, events } = segment;
  const migrate = typeof v === 'number' && v < LOG_VERSION && Object.hasOwn(migrations, v) ? migrations[v] : undefined;
  const given = migrate ? attempt(() => migrate(segment)) : events;
  const list: readonly unknown[] = Array.isArray(given) ? given : [];
  const read = list.map(decoded).filter((event) => event !== undefined);
  if (typeof v === 'number' && v > LOG_VERSION) return { text, state: 'newer', events: read };
  const whole = Array.isArray(given) && read.length === list.length && (migrate !== undefined || v === LOG_VERSION);
  return { text, state: whole ? (migrate ? 'old' : 'sound') : 'damaged', events: read };
}

/** The text of a segment with these events. */
export function segmentText(events: readonly Stored[]): string {
  return JSON.stringify({ v: LOG_VERSION, events });
}

/** Takes erased events out of text that is kept because it could not be read. */
export function withoutErased(text: string, erased: ReadonlySet<string>): string {
  if (text.length > 2 * LONGEST_SEGMENT) return text;
  return text.replace(EVENT, (event) => {
    const [code, id]: unknown[] = attempt(() => JSON.parse(event) as unknown[]) ?? [];
    return code !== 'e' && typeof id === 'string' && erased.has(id) ? '[]' : event;
  });
}

function salvaged(text: string): Event[] {
  // The search is slow on long texts made for it; we never write one.
  if (text.length > 2 * LONGEST_SEGMENT) return [];
  return [...text.matchAll(EVENT)].flatMap(([event]) => decoded(attempt(() => JSON.parse(event) as unknown)) ?? []);
}

/** Arrays in arrays without end make the codec throw. */
const decoded = (stored: unknown): Event | undefined => attempt(() => decode(stored));
