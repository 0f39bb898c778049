import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { short } from '../playbook/hash/short.ts';
import { byTime, latest } from './answers.ts';
import type { Standing } from './completion.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import type { Event } from './events.ts';

/**
 * A log as one short text, for an LMS that keeps a few thousand characters for each learner (SCORM 1.2: 4,096).
 *
 * `1.<whose>.<checksum>.<base64url of deflated JSON>`: only letters, digits, `-`, `_` and dots, which no LMS mangles. The JSON is
 * `[left, events, result]` with the events as they lie in storage, and `[standing, best score, attempt]` as the result.
 */

/** Version of the form. */
const VERSION = '1';
/** Nothing that fits into an LMS inflates to more (bytes). */
const MOST_BYTES = 1 << 20;

/** A packed log, and what had to be left out of it. */
export interface Packed {
  text: string;
  /** Events that did not fit. Of those, `needed` ones are the latest word on a question or a page. */
  left: { events: number; needed: number };
}

/** What was reached, kept beside the log: some LMSs hand the log out, but not what they were told of status and score. */
export interface Result {
  standing: Standing;
  /** The best that was reported, 0 to 100. */
  score?: number | undefined;
  /** Which attempt it belongs to: a word of small letters and digits. Empty where that was not noted. */
  attempt: string;
}

/** Why a text is not taken: nothing is there, it is damaged or cut off, somebody else's, or of a later version. */
export type Unreadable = 'empty' | 'damaged' | 'foreign' | 'newer';

export type Unpacked =
  | { ok: true; events: Event[] /** Needed events that were left out when it was packed. */; left: number; result: Result }
  | { ok: false; reason: Unreadable };

/** The result of whoever has none. */
export const NO_RESULT: Result = { standing: 'incomplete', attempt: '' };

const STANDINGS: readonly unknown[] = ['incomplete', 'failed', 'completed', 'passed'] satisfies Standing[];

/**
 * Answers, reading, ticks and bookmarks. Notes, promises and self-ratings are the learner's own: they do not go to an LMS.
 * (A gap that was filled in is an answer, and its words travel with it.)
 */
const KINDS: ReadonlySet<Event['kind']> = new Set(['answered', 'read', 'ticked', 'bookmarked']);

/** Does what happened travel to an LMS? What does not is the learner's own, whatever attempt it was made in. */
export const travels = ({ kind }: Event): boolean => KINDS.has(kind);

/**
 * Packs as much of a log as fits. First the latest answer to each question, the latest reading of each page, each tick and
 * each bookmark as it stands; then earlier answers. Of each group the newest are kept: what does not fit is dropped oldest first.
 *
 * @param owner whose log it is: what `whose` made
 * @param limit the most characters that the text may have; when not even an empty log fits, the text is empty
 * @param lost needed events that are missing already: what `unpack` said of the text before
 */
export function pack(events: Iterable<Event>, owner: string, limit: number, lost = 0, result: Result = NO_RESULT): Packed {
  const { needed, rest } = byNeed(events);
  const all = [...needed, ...rest];
  const write = (count: number): string => {
    const included = all.slice(0, count);
    const missing = lost + Math.max(0, needed.length - count);
    return sealed(owner, JSON.stringify([missing, included.toSorted(byTime).map(encode), [result.standing, result.score, result.attempt]]));
  };
  const left = (count: number) => ({ events: all.length - count, needed: Math.max(0, needed.length - count) });
  const whole = write(all.length);
  if (whole.length <= limit) return { text: whole, left: left(all.length) };
  // The text grows with the number of events, but for a few characters: looked for by halves, then made sure.
  let [fits, tooMany] = [0, all.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (write(middle).length <= limit) fits = middle;
    else tooMany = middle;
  }
  const text = write(fits);
  return text.length <= limit ? { text, left: left(fits) } : { text: '', left: left(0) };
}

/**
 * Reads a packed log. Never throws, whatever the text is.
 *
 * @param owner whose log it must be
 */
export function unpack(text: string, owner: string): Unpacked {
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  const [version = '', of, sum, body = '', ...more] = text.trim().split('.');
  if (/^\d{1,3}$/.test(version) && Number(version) > Number(VERSION)) return { ok: false, reason: 'newer' };
  if (version !== VERSION || of === undefined || more.length > 0 || sum !== checksum(of, body)) return { ok: false, reason: 'damaged' };
  if (of !== owner) return { ok: false, reason: 'foreign' };
  try {
    const bytes = inflateSync(fromBase64(body), { out: new Uint8Array(MOST_BYTES) });
    const value: unknown = JSON.parse(strFromU8(bytes));
    const [left, stored, result]: unknown[] = Array.isArray(value) ? value : [];
    if (typeof left !== 'number' || !Array.isArray(stored)) return { ok: false, reason: 'damaged' };
    const events = stored.map(decode).filter((event) => event !== undefined && KINDS.has(event.kind)) as Event[];
    return { ok: true, events, left, result: resultIn(result) };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}

/** An older package noted none. */
function resultIn(value: unknown): Result {
  const [standing, score, attempt]: unknown[] = Array.isArray(value) ? value : [];
  return {
    standing: STANDINGS.includes(standing) ? (standing as Standing) : 'incomplete',
    ...(typeof score === 'number' && score >= 0 && score <= 100 && { score }),
    attempt: typeof attempt === 'string' && /^[a-z\d]{1,20}$/.test(attempt) ? attempt : '',
  };
}

/** Whose log: a short mark made of a learner's id and the id of the course, from which neither can be read. */
export function ownerMark(learner: string, course: string): string {
  const both = JSON.stringify([learner, course]);
  return short(both) + short(`second ${both}`);
}

function byNeed(events: Iterable<Event>): { needed: Event[]; rest: Event[] } {
  const own = [...events].filter(({ kind }) => KINDS.has(kind));
  const newest = (a: Event, b: Event) => byTime(b, a);
  const needed = [...latest(own, about).values()].toSorted(newest);
  const chosen = new Set(needed);
  // Of pages, ticks and bookmarks only the latest word matters.
  return { needed, rest: own.filter((event) => event.kind === 'answered' && !chosen.has(event)).toSorted(newest) };
}

function about(event: Event): string {
  if (event.kind === 'answered') return JSON.stringify(['a', event.question]);
  if (event.kind === 'read' || event.kind === 'bookmarked') return JSON.stringify([event.kind, event.page]);
  return event.kind === 'ticked' ? JSON.stringify(['t', event.checklist, event.item]) : event.id;
}

function sealed(owner: string, json: string): string {
  const body = toBase64(deflateSync(strToU8(json), { level: 9 }));
  return `${VERSION}.${owner}.${checksum(owner, body)}.${body}`;
}

function checksum(owner: string, body: string): string {
  return short(`${owner} ${body}`) + short(`${body.length} ${body}`);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64(text: string): Uint8Array {
  return strToU8(atob(text.replaceAll('-', '+').replaceAll('_', '/')), true);
}
