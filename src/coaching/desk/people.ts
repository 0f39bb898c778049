import { latest, ofKind } from '../../learner/answers.ts';
import { timeOf } from '../../learner/events.ts';
import { type Log, union } from '../../learner/union.ts';
import { DAY } from '../../playbook/days/spans.ts';
import { type About, type Desk, idsOf, isOwn, type Pool, type Source } from './desk.ts';
import { datedAsBrought } from './first-seen.ts';

/** Somebody on the desk. */
export interface DeskPerson extends About {
  /** The oldest of their ids. */
  id: string;
  /** All of them: `id`, and those that the coach joined. */
  ids: string[];
  /** What to call them: the coach's word, or else the name on the newest of their files; may be empty. */
  name: string;
  /** Every name that their files bear, sorted. More than one is worth a look. */
  names: string[];
  /** The end of the id, where somebody else has the same name. */
  short?: string | undefined;
  log: Log;
  /** What they sent, and what was sent about them, the latest first. */
  sources: Source[];
  /** Role of their own: the coach's word, or else that of their plan. */
  role?: string | undefined;
  /** The coach's word alone. */
  ownRole?: string | undefined;
}

/** Events about somebody whose own file is not on the desk. */
export interface Waiting {
  id: string;
  /** How many events wait. */
  count: number;
  sources: Source[];
}

const SHORT = 4;

/** The end of an id, which is chance: enough to tell two people of one name apart. */
export function shortId(id: string): string {
  return id.slice(-SHORT);
}

/** Everybody on the desk by name, and what waits for somebody who is not. */
export function peopleOf(desk: Desk): { people: DeskPerson[]; waiting: Waiting[] } {
  const people: DeskPerson[] = [];
  const waiting: Waiting[] = [];
  const sources = sourcesByPerson(desk);
  for (const id of desk.pools.keys()) {
    if (desk.joined.has(id)) continue;
    const ids = idsOf(desk, id).filter((each) => desk.pools.has(each));
    const theirs = [...new Set(ids.flatMap((each) => sources.get(each) ?? []))].toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
    const own = theirs.filter((source) => isOwn(source) && ids.includes(source.from.id));
    const log = logOf(
      ids.flatMap((each) => desk.pools.get(each) ?? []),
      ids,
      theirs,
    );
    if (own.length > 0) people.push(person(desk, ids, own, theirs, log));
    else if (log.size > 0) waiting.push({ id, count: [...log.values()].filter(({ kind }) => kind !== 'erased').length, sources: theirs });
  }
  const names = new Map<string, number>();
  for (const { name } of people) names.set(nameKey(name), (names.get(nameKey(name)) ?? 0) + 1);
  return {
    people: people.map((each) => ((names.get(nameKey(each.name)) ?? 0) > 1 ? { ...each, short: shortId(each.id) } : each)).toSorted(byName),
    waiting,
  };
}

/** Two names are the same whatever their case and spaces. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en');
}

export function byName(a: { name: string; id: string }, b: { name: string; id: string }): number {
  return a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);
}

function person(desk: Desk, ids: string[], own: readonly Source[], sources: Source[], log: Log): DeskPerson {
  const [id = ''] = ids;
  // Of a joined person the notes of all ids count, those of the oldest first.
  const about: About = Object.assign({}, ...ids.toReversed().map((each) => desk.about.get(each)));
  const plan = latest(ofKind(log, 'planned'), () => 'plan').get('plan')?.plan;
  return {
    ...about,
    id,
    ids,
    name: about.label ?? newestName(own),
    names: [...new Set(own.map(({ from }) => from.name).filter((name) => name !== ''))].sort(),
    log,
    sources,
    role: about.role ?? plan?.role,
    ownRole: about.role,
  };
}

/** The name on the file with the newest event, whichever was put on the desk first. Of two such the first by letter. */
function newestName(own: readonly Source[]): string {
  const named = own.filter(({ from }) => from.name !== '').map((source) => ({ name: source.from.name, newest: newest(source) }));
  const [first] = named.toSorted((a, b) => b.newest - a.newest || (a.name < b.name ? -1 : 1));
  return first?.name ?? '';
}

const newestTimes = new WeakMap<Source['holds'], number>();

/** When the newest event of a source happened; one of a clock that was ahead, when it came. Looked through once: it never changes. */
function newest({ holds, at }: Source): number {
  let last = newestTimes.get(holds);
  if (last === undefined) {
    last = 0;
    for (const ids of holds.values()) {
      for (const id of ids) {
        const time = timeOf(id);
        last = Math.max(last, time > at + DAY ? at : time);
      }
    }
    newestTimes.set(holds, last);
  }
  return last;
}

function sourcesByPerson({ sources }: Desk): Map<string, Source[]> {
  const found = new Map<string, Source[]>();
  for (const source of sources.values()) {
    for (const id of source.holds.keys()) found.set(id, [...(found.get(id) ?? []), source]);
  }
  return found;
}

/** Logs by the first of their pools: as long as nothing new comes the log is the same, and all that was derived from it. */
const logs = new WeakMap<Pool, { pools: readonly Pool[]; sources: readonly Source[]; log: Log }>();

function logOf(pools: readonly Pool[], ids: readonly string[], sources: readonly Source[]): Log {
  const [head] = pools;
  if (!head) return new Map();
  const known = logs.get(head);
  if (known && areSame(known.pools, pools) && areSame(known.sources, sources)) return known.log;
  const log = datedAsBrought(union(...pools.map((pool) => pool.values())), ids, sources);
  logs.set(head, { pools, sources, log });
  return log;
}

function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
