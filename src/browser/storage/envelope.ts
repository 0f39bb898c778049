import * as z from 'zod/mini';
import { decode } from '../../learner/decode.ts';
import { encode } from '../../learner/encode.ts';
import { type Event, isId } from '../../learner/events.ts';
import { DAY } from '../../playbook/days/spans.ts';
import { attempt } from './environment.ts';
import { LONGEST_ENVELOPE } from './limits.ts';
import { LONGEST_NAME, tidyName } from './person.ts';
import { checkJson } from './safe-json.ts';

// Nothing is compiled at run time: the policy forbids it.
z.config({ jitless: true });

/** Why something travels: all that a person has, or what one person sends to another. */
export const ENVELOPE_KINDS = ['backup', 'device', 'brief', 'observation', 'plan'] as const;
export type EnvelopeKind = (typeof ENVELOPE_KINDS)[number];

/** All that travels, as a file or as a link. */
export interface Envelope {
  kind: EnvelopeKind;
  /** Id of the playbook. */
  playbook: string;
  person: { id: string; name: string };
  events: Event[];
}

/** Events of an envelope that are not taken over, by reason: `date` before 2020 or more than ten years ahead, `malformed` no event. */
export interface Refused {
  date: number;
  malformed: number;
}

/**
 * Why an envelope is not taken at all.
 * `too-large`, `not-json`, `foreign` (something else than ours), `newer` (of a later version), `malformed` (ours, but not as it should be),
 * `forbidden-key` (`__proto__` and the like), `name` (not one short line), `other-playbook`, `dates` and `no-events` (every event refused).
 */
export type EnvelopeProblem =
  | 'too-large'
  | 'not-json'
  | 'foreign'
  | 'newer'
  | 'malformed'
  | 'forbidden-key'
  | 'name'
  | 'other-playbook'
  | 'dates'
  | 'no-events';

export type EnvelopeResult = { ok: true; envelope: Envelope; refused: Refused } | { ok: false; reason: EnvelopeProblem; refused?: Refused };

const VERSION = 1;
const MOST_EVENTS = 100_000;
/** Longest stored event, in characters: one must fit into a segment. */
const LONGEST_EVENT = 32 * 1024;
/** A clock may have been ten years ahead: what it dated is kept, and counts as of when it is first seen. */
const AHEAD = 3653 * DAY;
const EARLIEST = Date.UTC(2020, 0, 1);

const schema = z.strictObject({
  format: z.literal('chalktalk'),
  version: z.literal(VERSION),
  kind: z.enum(ENVELOPE_KINDS),
  playbook: z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u)),
  person: z.strictObject({ id: z.string().check(z.refine(isId)), name: z.string() }),
  events: z.array(z.unknown()).check(z.maxLength(MOST_EVENTS)),
});

/** The text of an envelope, as it is written into a file. */
export function makeEnvelope(kind: EnvelopeKind, playbook: string, person: { id: string; name: string }, events: Iterable<Event>): string {
  const { id, name } = person;
  return JSON.stringify({
    format: 'chalktalk',
    version: VERSION,
    kind,
    playbook,
    person: { id, name },
    events: Array.from(events, encode),
  });
}

/**
 * Reads an envelope that anybody may have made. What is wrong with it is a value; nothing is changed by reading.
 *
 * @param given its text, or what was parsed already
 * @param options.playbook the one that it must belong to; without it any is taken
 */
export function readEnvelope(given: unknown, { playbook, now = Date.now() }: { playbook?: string; now?: number } = {}): EnvelopeResult {
  if (typeof given === 'string' && given.length > LONGEST_ENVELOPE) return { ok: false, reason: 'too-large' };
  const parsed =
    typeof given === 'string' ? attempt(() => ({ value: JSON.parse(given.replace(/^\ufeff/, '')) as unknown })) : { value: given };
  if (!parsed) return { ok: false, reason: 'not-json' };
  const verdict = checkJson(parsed.value);
  if (verdict !== 'safe') return { ok: false, reason: verdict };

  const { format, version } = (typeof parsed.value === 'object' && parsed.value ? parsed.value : {}) as Record<string, unknown>;
  if (format !== 'chalktalk') return { ok: false, reason: 'foreign' };
  if (typeof version === 'number' && version > VERSION) return { ok: false, reason: 'newer' };
  const checked = schema.safeParse(parsed.value);
  if (!checked.success) return { ok: false, reason: 'malformed' };

  const { kind, playbook: of, person, events: stored } = checked.data;
  if (playbook !== undefined && of !== playbook) return { ok: false, reason: 'other-playbook' };
  if (!isName(person.name)) return { ok: false, reason: 'name' };
  const refused: Refused = { date: 0, malformed: 0 };
  const events = stored.flatMap((one) => {
    const event = attempt(() => (JSON.stringify(one).length <= LONGEST_EVENT ? decode(one) : undefined));
    const late = event && (event.at < EARLIEST || event.at > now + AHEAD);
    if (!event || (event.kind === 'observed' && !isName(event.by))) refused.malformed++;
    else if (late) refused.date++;
    else return event;
    return [];
  });
  if (events.length === 0 && stored.length > 0) return { ok: false, reason: refused.date > 0 ? 'dates' : 'no-events', refused };
  return { ok: true, envelope: { kind, playbook: of, person, events }, refused };
}

/** One line that may be shown beside other text: nothing that turns its direction round, nothing endless. */
function isName(name: string): boolean {
  return name.length <= 2 * LONGEST_NAME && tidyName(name) === name.trim();
}
