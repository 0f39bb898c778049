import { isDayText } from '../playbook/days/spans.ts';
import { readPlan } from './decode-plan.ts';
import { isFlag, isLevel, isMinutes, isName, isNameList, isOptionText, isSitePath, isText, isWhole, type List } from './decode-values.ts';
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
    r: (fact, [page]) => (isSitePath(page) ? { ...fact, kind: 'read', page } : undefined),
    s: (fact, [skill, level, did]) => {
      const more = given({ did }, { did: isNameList });
      return isName(skill) && isLevel(level) && more ? { ...fact, kind: 'self-rated', skill, level, ...more } : undefined;
    },
    o: (fact, [skill, level, by, person, note, did, strength, next]) => {
      const more = given({ note, did, strength, next }, { note: isText, did: isNameList, strength: isText, next: isText });
      return isName(skill) && isLevel(level) && isText(by) && isName(person) && more
        ? { ...fact, kind: 'observed', skill, level, by, for: person, ...more }
        : undefined;
    },
    w: (fact, [wish, mine, now, skill]) => {
      const more = given({ skill }, { skill: isName });
      return isText(wish) && isFlag(mine) && isFlag(now) && more
        ? { ...fact, kind: 'wished', text: wish, mine: mine === 1, now: now === 1, ...more }
        : undefined;
    },
    p: (fact, [stored, zone]) => {
      const plan = readPlan(stored, zone);
      return plan && { ...fact, kind: 'planned', plan };
    },
    m: (fact, [on, minutes, coach, person, skill, note]) => {
      const more = given({ skill, note }, { skill: isName, note: isText });
      return isDayText(on) && isMinutes(minutes) && isText(coach) && isName(person) && more
        ? { ...fact, kind: 'session', on, minutes, coach, for: person, ...more }
        : undefined;
    },
    f: (fact, [topic, tried, happened, ask, skill]) => {
      const more = given({ skill }, { skill: isName });
      return isText(topic) && isText(tried) && isText(happened) && isText(ask) && more
        ? { ...fact, kind: 'briefed', topic, tried, happened, ask, ...more }
        : undefined;
    },
    v: (fact, [outcome, title, happened, reason, keep, change, skill]) => {
      const more = given({ skill }, { skill: isName });
      return (outcome === 'win' || outcome === 'setback') &&
        isText(title) &&
        isText(happened) &&
        isText(reason) &&
        isText(keep) &&
        isText(change) &&
        more
        ? { ...fact, kind: 'retro', outcome, title, happened, reason, keep, change, ...more }
        : undefined;
    },
    u: (fact, [yes, no]) => (isNameList(yes) && isNameList(no) ? { ...fact, kind: 'audited', yes, no } : undefined),
    c: (fact, [assignment, until]) =>
      isName(assignment) && isDayText(until) ? { ...fact, kind: 'committed', assignment, until } : undefined,
    d: (fact, [assignment, note]) => {
      const more = given({ note }, { note: isText });
      return isName(assignment) && more ? { ...fact, kind: 'assignment-done', assignment, ...more } : undefined;
    },
    n: (fact, [prompt, written]) => (isName(prompt) && isText(written) ? { ...fact, kind: 'reflected', prompt, text: written } : undefined),
    t: (fact, [checklist, item, on]) =>
      isName(checklist) && isName(item) && isFlag(on) ? { ...fact, kind: 'ticked', checklist, item, on: on === 1 } : undefined,
    b: (fact, [page, on]) => (isSitePath(page) && isFlag(on) ? { ...fact, kind: 'bookmarked', page, on: on === 1 } : undefined),
    e: (fact, [event]) => (isId(event) ? { ...fact, kind: 'erased', event } : undefined),
  } satisfies Record<string, Reader>,
);

function answered(fact: { id: string; at: number }, [question, rev, key, chosen, score, confidence]: Fields): Answered | undefined {
  if (!isName(question) || !isName(key) || !Array.isArray(chosen) || chosen.length > MOST_OPTIONS) return undefined;
  if (!isWhole(rev, 1, 9999)) return undefined;
  if (typeof score !== 'number' || !(score >= 0 && score <= 1)) return undefined;
  if (confidence !== undefined && !isConfidence(confidence)) return undefined;
  const options: unknown[] = chosen;
  if (!options.every(isOptionText)) return undefined;
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

const isConfidence = (value: unknown): value is Confidence => isWhole(value, 1, 3);
