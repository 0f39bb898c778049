import { readPlan, storedPlan } from './codec-plan.ts';
import { isDay, isFlag, isLevel, isMinutes, type List, list, name, path, said, text } from './codec-values.ts';
import type { Answered, Confidence, Event } from './events.ts';
import { isId, timeOf } from './events.ts';

/**
 * Events as they lie in storage and travel in files: an array with a code in front, about eighty characters for an
 * answer where plain objects take twice that. `encode` and `decode` are each other's inverse.
 */
export type Stored = readonly unknown[];

/** Longest event of a kind that is not known here, in characters. */
const LONGEST_UNKNOWN = 4000;
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
      return ['s', event.id, event.skill, event.level, ...optional(event.did)];
    case 'observed':
      return ['o', event.id, event.skill, event.level, event.by, event.for, ...optional(event.note, event.did, event.strength, event.next)];
    case 'wished':
      return ['w', event.id, event.text, event.mine ? 1 : 0, event.now ? 1 : 0, ...optional(event.skill)];
    case 'planned':
      return ['p', event.id, ...storedPlan(event.plan)];
    case 'session':
      return ['m', event.id, event.on, event.minutes, event.coach, event.for, ...optional(event.skill, event.note)];
    case 'briefed':
      return ['f', event.id, event.topic, event.tried, event.happened, event.ask, ...optional(event.skill)];
    case 'retro':
      return [
        'v',
        event.id,
        event.outcome === 'win' ? 1 : 0,
        event.title,
        event.happened,
        event.reason,
        event.keep,
        event.change,
        ...optional(event.skill),
      ];
    case 'audited':
      return ['u', event.id, event.yes, event.no];
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

/** Fields that may be missing stand at the end: `null` for one that a later one follows. */
function optional(...fields: (string | readonly string[] | undefined)[]): (string | readonly string[] | null)[] {
  return fields.slice(0, fields.findLastIndex((field) => field !== undefined) + 1).map((field) => field ?? null);
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
    return JSON.stringify(stored).length <= LONGEST_UNKNOWN;
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
    s: (fact, [skill, level, did]) => {
      const more = given({ did }, { did: list });
      return name(skill) && isLevel(level) && more ? { ...fact, kind: 'self-rated', skill, level, ...more } : undefined;
    },
    o: (fact, [skill, level, by, person, note, did, strength, next]) => {
      const more = given({ note, did, strength, next }, { note: text, did: list, strength: text, next: text });
      return name(skill) && isLevel(level) && text(by) && name(person) && more
        ? { ...fact, kind: 'observed', skill, level, by, for: person, ...more }
        : undefined;
    },
    w: (fact, [wish, mine, now, skill]) => {
      const more = given({ skill }, { skill: name });
      return text(wish) && isFlag(mine) && isFlag(now) && more
        ? { ...fact, kind: 'wished', text: wish, mine: mine === 1, now: now === 1, ...more }
        : undefined;
    },
    p: (fact, fields) => {
      const plan = readPlan(fields);
      return plan && { ...fact, kind: 'planned', plan };
    },
    m: (fact, [on, minutes, coach, person, skill, note]) => {
      const more = given({ skill, note }, { skill: name, note: text });
      return isDay(on) && isMinutes(minutes) && text(coach) && name(person) && more
        ? { ...fact, kind: 'session', on, minutes, coach, for: person, ...more }
        : undefined;
    },
    f: (fact, [topic, tried, happened, ask, skill]) => {
      const more = given({ skill }, { skill: name });
      return text(topic) && text(tried) && text(happened) && text(ask) && more
        ? { ...fact, kind: 'briefed', topic, tried, happened, ask, ...more }
        : undefined;
    },
    v: (fact, [win, title, happened, reason, keep, change, skill]) => {
      const more = given({ skill }, { skill: name });
      return isFlag(win) && text(title) && text(happened) && text(reason) && text(keep) && text(change) && more
        ? { ...fact, kind: 'retro', outcome: win === 1 ? 'win' : 'setback', title, happened, reason, keep, change, ...more }
        : undefined;
    },
    u: (fact, [yes, no]) => (list(yes) && list(no) ? { ...fact, kind: 'audited', yes, no } : undefined),
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

/** The optional fields of an event that are there (`null` and nothing are not); `undefined` where one is not what it should be. */
function given<T extends Record<string, (value: unknown) => value is string | List>>(
  fields: Record<keyof T, unknown>,
  are: T,
): { [K in keyof T]?: T[K] extends (value: unknown) => value is infer V ? V : never } | undefined {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return there.every(([key, value]) => are[key]?.(value)) ? (Object.fromEntries(there) as never) : undefined;
}

const isConfidence = (value: unknown): value is Confidence => value === 1 || value === 2 || value === 3;
