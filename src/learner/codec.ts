import type { Answered, Confidence, Event, Level } from './events.ts';
import { isId, timeOf } from './events.ts';

/**
 * Events as they lie in storage and travel in files: an array with a code in front, about eighty characters for an
 * answer where plain objects take twice that. `encode` and `decode` are each other's inverse.
 */
export type Stored = readonly unknown[];

/** Texts that people write are cut here: a log is no place for a novel. */
const LONGEST_TEXT = 4000;
const LONGEST_ID = 200;
const MOST_OPTIONS = 60;

export function encode(event: Event): Stored {
  switch (event.kind) {
    case 'answered':
      return [
        'a',
        event.id,
        event.question,
        event.rev,
        event.key,
        event.options,
        event.score,
        ...(event.confidence ? [event.confidence] : []),
      ];
    case 'read':
      return ['r', event.id, event.page];
    case 'self-rated':
      return ['s', event.id, event.skill, event.level];
    case 'observed':
      return ['o', event.id, event.skill, event.level, event.by, event.for, ...(event.note === undefined ? [] : [event.note])];
    case 'committed':
      return ['c', event.id, event.assignment, event.until];
    case 'assignment-done':
      return ['d', event.id, event.assignment, ...(event.note === undefined ? [] : [event.note])];
    case 'reflected':
      return ['n', event.id, event.prompt, event.text];
    case 'ticked':
      return ['t', event.id, event.checklist, event.item, event.on ? 1 : 0];
    case 'bookmarked':
      return ['b', event.id, event.page, event.on ? 1 : 0];
    case 'erased':
      return ['e', event.id, event.event];
    case 'unknown':
      return event.stored;
  }
}

/**
 * Reads a stored event. Strict about what it knows: a known kind with a wrong field is no event at all. Generous about
 * what it does not know: another kind is kept as it came, for the version that understands it.
 *
 * @returns `undefined` for what is no event
 */
export function decode(stored: unknown): Event | undefined {
  if (!Array.isArray(stored)) return undefined;
  const [code, id, ...fields]: unknown[] = stored;
  if (typeof code !== 'string' || !isId(id)) return undefined;
  const fact = { id, at: timeOf(id) };
  const read = READERS[code];
  if (read) return read(fact, fields);
  return code.length <= 3 && isShort(stored) ? { ...fact, kind: 'unknown', stored } : undefined;
}

/** What is nested thousands deep cannot even be written: that is too long too. */
function isShort(stored: readonly unknown[]): boolean {
  try {
    return JSON.stringify(stored).length <= LONGEST_TEXT;
  } catch {
    return false;
  }
}

type Fields = readonly unknown[];
type Reader = (fact: { id: string; at: number }, fields: Fields) => Event | undefined;

// Pure, so that a page that only writes carries no readers.
const READERS: Readonly<Record<string, Reader>> = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ Object.create(null) as Record<string, Reader>,
  {
    a: answered,
    r: (fact, [page]) => (path(page) ? { ...fact, kind: 'read', page } : undefined),
    s: (fact, [skill, level]) => (name(skill) && isLevel(level) ? { ...fact, kind: 'self-rated', skill, level } : undefined),
    o: (fact, [skill, level, by, person, note]) =>
      name(skill) && isLevel(level) && text(by) && name(person) && (note === undefined || text(note))
        ? { ...fact, kind: 'observed', skill, level, by, for: person, ...(note !== undefined && { note }) }
        : undefined,
    c: (fact, [assignment, until]) => (name(assignment) && isDay(until) ? { ...fact, kind: 'committed', assignment, until } : undefined),
    d: (fact, [assignment, note]) =>
      name(assignment) && (note === undefined || text(note))
        ? { ...fact, kind: 'assignment-done', assignment, ...(note !== undefined && { note }) }
        : undefined,
    n: (fact, [prompt, written]) => (name(prompt) && text(written) ? { ...fact, kind: 'reflected', prompt, text: written } : undefined),
    t: (fact, [checklist, item, on]) =>
      name(checklist) && name(item) && isFlag(on) ? { ...fact, kind: 'ticked', checklist, item, on: on === 1 } : undefined,
    b: (fact, [page, on]) => (path(page) && isFlag(on) ? { ...fact, kind: 'bookmarked', page, on: on === 1 } : undefined),
    e: (fact, [event]) => (isId(event) ? { ...fact, kind: 'erased', event } : undefined),
  } satisfies Record<string, Reader>,
);

function answered(fact: { id: string; at: number }, [question, rev, key, chosen, score, confidence]: Fields): Answered | undefined {
  if (!name(question) || !name(key) || !Array.isArray(chosen) || chosen.length > MOST_OPTIONS) return undefined;
  if (!Number.isInteger(rev) || typeof rev !== 'number' || rev < 1 || rev > 9999) return undefined;
  if (typeof score !== 'number' || !(score >= 0 && score <= 1)) return undefined;
  if (confidence !== undefined && !isConfidence(confidence)) return undefined;
  const options: unknown[] = chosen;
  if (!options.every(said)) return undefined;
  return { ...fact, kind: 'answered', question, rev, key, options, score, ...(confidence && { confidence }) };
}

const name = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= LONGEST_ID;
/** Id of an option, or what was typed into a gap: perhaps nothing. */
const said = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_ID;
const path = (value: unknown): value is string => name(value) && value.startsWith('/') && !value.startsWith('//');
const text = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isLevel = (value: unknown): value is Level => value === 1 || value === 2 || value === 3 || value === 4;
const isConfidence = (value: unknown): value is Confidence => value === 1 || value === 2 || value === 3;
const isFlag = (value: unknown): value is 0 | 1 => value === 0 || value === 1;
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);
