import { groups, ofKind } from '../../learner/answers.ts';
import type { Observed } from '../../learner/events.ts';
import { tombstones } from '../../learner/tombstones.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import { type Desk, isOwn } from './desk.ts';
import { type DeskPerson, nameKey } from './people.ts';

/** Something on the desk that does not fit together. Nothing is put right by itself: the coach decides. */
export type Conflict =
  /** Files of one id bear different names. */
  | { kind: 'names'; person: DeskPerson; names: string[] }
  /** Different ids under one name; `shared`: so many of their events are the same, so it is probably one person. */
  | { kind: 'same-person'; people: [DeskPerson, DeskPerson]; shared: number }
  /** Two coaches saw the same skill on the same day of the coach's calendar, two levels or more apart. */
  | { kind: 'levels'; person: DeskPerson; skill: string; on: string; seen: [Observed, Observed] }
  /** One file erased what another still holds: it counts for nothing. */
  | { kind: 'erased'; person: DeskPerson; count: number }
  /** A person's own file holds observations or sessions of somebody else: they count for whom they name. */
  | { kind: 'astray'; person: DeskPerson; about: string; count: number };

/** Levels between two observations from which on they contradict each other. */
const APART = 2;

/** Everything that does not fit, in the order of people. */
export function conflicts(desk: Desk, people: readonly DeskPerson[]): Conflict[] {
  return [
    ...samePeople(people),
    ...people.flatMap((person) => [...ofNames(person), ...ofLevels(person), ...ofErased(person), ...astray(desk, person)]),
  ];
}

function ofNames(person: DeskPerson): Conflict[] {
  // What the coach joined or named is settled.
  const names = person.ids.length === 1 && person.label === undefined ? person.names : [];
  return new Set(names.map(nameKey)).size > 1 ? [{ kind: 'names', person, names }] : [];
}

function samePeople(people: readonly DeskPerson[]): Conflict[] {
  const shared = sharedEvents(people);
  return people.flatMap((a, x) =>
    people.slice(x + 1).flatMap((b, y): Conflict[] => {
      const count = shared.get(x)?.get(x + 1 + y) ?? 0;
      return count > 0 || (a.name !== '' && nameKey(a.name) === nameKey(b.name))
        ? [{ kind: 'same-person', people: [a, b], shared: count }]
        : [];
    }),
  );
}

/**
 * How many events two people have in common, by their places in the list. Two events never have the same id by chance:
 * two logs that share one were one log once.
 */
function sharedEvents(people: readonly DeskPerson[]): Map<number, Map<number, number>> {
  const owners = new Map<string, number>();
  const found = new Map<number, Map<number, number>>();
  people.forEach(({ log }, index) => {
    for (const [id, { kind }] of log) {
      const owner = owners.get(id);
      if (owner === undefined) owners.set(id, index);
      else if (kind !== 'observed' && kind !== 'session') {
        const counts = found.get(owner) ?? new Map<number, number>();
        found.set(owner, counts.set(index, (counts.get(index) ?? 0) + 1));
      }
    }
  });
  return found;
}

function ofLevels(person: DeskPerson): Conflict[] {
  const seen = ofKind(person.log, 'observed').filter((each) => person.ids.includes(each.for));
  const days = groups(seen, ({ skill, at }) => JSON.stringify([skill, dayOf(at)]));
  return [...days.values()].flatMap((same): Conflict[] => {
    const [low, high] = extremes(same);
    if (!low || !high || high.level - low.level < APART || nameKey(low.by) === nameKey(high.by)) return [];
    return [{ kind: 'levels', person, skill: low.skill, on: dayOf(low.at), seen: [low, high] }];
  });
}

function extremes(seen: readonly Observed[]): [Observed | undefined, Observed | undefined] {
  const sorted = seen.toSorted((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1));
  return [sorted[0], sorted.at(-1)];
}

function ofErased(person: DeskPerson): Conflict[] {
  const erased = tombstones(person.log.values());
  if (erased.size === 0) return [];
  const held = new Set(person.sources.flatMap(({ holds }) => person.ids.flatMap((id) => holds.get(id) ?? [])));
  const count = [...erased].filter((id) => held.has(id)).length;
  return count > 0 ? [{ kind: 'erased', person, count }] : [];
}

function astray(desk: Desk, person: DeskPerson): Conflict[] {
  const counts = new Map<string, Set<string>>();
  for (const source of person.sources) {
    if (!isOwn(source) || !person.ids.includes(source.from.id)) continue;
    for (const [about, ids] of source.holds) {
      if (person.ids.includes(about) || !desk.pools.has(about)) continue;
      counts.set(about, new Set([...(counts.get(about) ?? []), ...ids]));
    }
  }
  return [...counts].map(([about, ids]) => ({ kind: 'astray', person, about, count: ids.size }));
}
