import { readPlan } from './decode-plan.ts';
import { isDay, isFlag, isLevel, isMinutes, type List, list, name, path, said, text } from './decode-values.ts';
import type { Answered, Confidence, Event } from './events.ts';
import { isId, timeOf } from './events.ts';

/** Longest event of a kind that is not known here, in characters. */
const LONGEST_UNKNOWN = 4000;
const MOST_OPTIONS = 60;

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
    p: (fact, [stored]) => {
      const plan = readPlan(stored);
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
    v: (fact, [outcome, title, happened, reason, keep, change, skill]) => {
      const more = given({ skill }, { skill: name });
      return (outcome === 'win' || outcome === 'setback') &&
        text(title) &&
        text(happened) &&
        text(reason) &&
        text(keep) &&
        text(change) &&
        more
        ? { ...fact, kind: 'retro', outcome, title, happened, reason, keep, change, ...more }
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
