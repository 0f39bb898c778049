import { isRealDay } from '../playbook/days/days.ts';
import { isDayText } from '../playbook/days/spans.ts';
import { wordsOf } from './words.ts';

/** What somebody asked and found no page for. */
export interface Miss {
  said: string;
  /** How often it was asked. */
  times: number;
  /** The last day on which it was. */
  day: string;
}

/** So many are kept; the oldest goes. */
export const MOST_MISSES = 200;
const LONGEST_SAID = 200;
const MOST_TIMES = 1_000_000;
/** Fewer letters are a key that was hit, or a word that was only begun. */
const FEWEST_LETTERS = 3;

/** What was asked, as it is kept and shown: one line, no control characters, not endless. Empty where it asks nothing. */
export function tidySaid(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/gu, ' ');
  const said = [...line].slice(0, LONGEST_SAID).join('').trim();
  return (said.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS ? '' : said;
}

/** One more miss, before those that are kept. The same words in other signs are the same question. */
export function withMiss(misses: readonly Miss[], text: string, day: string): Miss[] {
  const said = tidySaid(text);
  if (said === '') return [...misses];
  const same = misses.find((miss) => keyOf(miss) === keyOf({ said }));
  const now = { said, times: (same?.times ?? 0) + 1, day: same && same.day > day ? same.day : day };
  return [now, ...misses.filter((miss) => miss !== same)].slice(0, MOST_MISSES);
}

/** The misses of several people together: what was asked most often first, then what was asked last. */
export function allMisses(lists: readonly (readonly Miss[])[]): Miss[] {
  const all = new Map<string, Miss>();
  for (const miss of lists.flat()) {
    const same = all.get(keyOf(miss));
    const newer = same && same.day > miss.day ? same : miss;
    all.set(keyOf(miss), { said: newer.said, day: newer.day, times: Math.min(MOST_TIMES, (same?.times ?? 0) + miss.times) });
  }
  return [...all.values()].toSorted(
    (a, b) => b.times - a.times || (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) || (a.said < b.said ? -1 : 1),
  );
}

function keyOf({ said }: { said: string }): string {
  return wordsOf(said).join(' ') || said;
}

/** Reads misses that anybody may have written; `undefined` where one of them is none. */
export function readMisses(given: unknown): Miss[] | undefined {
  if (!Array.isArray(given) || given.length > MOST_MISSES) return undefined;
  const misses = given.flatMap((one: unknown): Miss[] => {
    const { said, times, day, ...more } = (typeof one === 'object' && one ? one : {}) as Record<string, unknown>;
    if (typeof said !== 'string' || said === '' || tidySaid(said) !== said) return [];
    if (typeof times !== 'number' || !Number.isInteger(times) || times < 1 || times > MOST_TIMES) return [];
    if (!isDayText(day) || !isRealDay(day) || Object.keys(more).length > 0) return [];
    return [{ said, times, day }];
  });
  return misses.length === given.length ? misses : undefined;
}

/** Why a file of misses is not taken: none of ours, of a later version, ours but not as it should be, of another playbook. */
export type MissFileProblem = 'foreign' | 'newer' | 'malformed' | 'other-playbook';
export type MissFile = { ok: true; misses: Miss[] } | { ok: false; reason: MissFileProblem };

/** A longer file is none of ours. In characters. */
export const LONGEST_MISS_FILE = 256 * 1024;
const FORMAT = 'chalktalk-asked';
const VERSION = 1;

/** The text of a file: what was asked, and of nobody by whom. */
export function makeMissFile(playbook: string, asked: readonly Miss[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, playbook, asked }, undefined, 1)}\n`;
}

/** Reads a file that anybody may have made. */
export function readMissFile(text: string, playbook: string): MissFile {
  if (text.length > LONGEST_MISS_FILE) return { ok: false, reason: 'foreign' };
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { ok: false, reason: 'foreign' };
  }
  const { format, version, playbook: of, asked, ...more } = (typeof file === 'object' && file ? file : {}) as Record<string, unknown>;
  if (format !== FORMAT) return { ok: false, reason: 'foreign' };
  if (typeof version === 'number' && version > VERSION) return { ok: false, reason: 'newer' };
  const misses = readMisses(asked);
  if (version !== VERSION || typeof of !== 'string' || !misses || Object.keys(more).length > 0) return { ok: false, reason: 'malformed' };
  return of === playbook ? { ok: true, misses } : { ok: false, reason: 'other-playbook' };
}
