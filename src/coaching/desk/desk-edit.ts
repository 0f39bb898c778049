import { type About, type Desk, idsOf, tidied } from './desk.ts';

/** The coach says that two ids are one person. The oldest id stands for all of them. */
export function join(desk: Desk, a: string, b: string): Desk {
  const [main = a, ...others] = [...new Set([...idsOf(desk, a), ...idsOf(desk, b)])].sort();
  const joined = new Map(desk.joined);
  joined.delete(main);
  for (const id of others) joined.set(id, main);
  return { ...desk, joined };
}

/** Takes an id that was joined apart again: nothing was lost by joining. */
export function separate(desk: Desk, id: string): Desk {
  const joined = new Map(desk.joined);
  joined.delete(id);
  return { ...desk, joined };
}

/** What the coach notes of a person; what is left empty is taken away. */
export function describe(desk: Desk, id: string, about: About): Desk {
  const given = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined && value !== '')) as About;
  const all = new Map(desk.about);
  for (const each of idsOf(desk, id)) all.delete(each);
  if (Object.keys(given).length > 0) all.set(desk.joined.get(id) ?? id, given);
  return { ...desk, about: all };
}

/** Takes a person with all their ids from the desk. */
export function remove(desk: Desk, id: string): Desk {
  const ids = new Set(idsOf(desk, id));
  const pools = new Map([...desk.pools].filter(([person]) => !ids.has(person)));
  const sources = new Map(
    [...desk.sources].flatMap(([key, source]) => {
      const holds = new Map([...source.holds].filter(([person]) => !ids.has(person)));
      return holds.size > 0 ? [[key, holds.size < source.holds.size ? { ...source, holds } : source] as const] : [];
    }),
  );
  return tidied({ ...desk, pools, sources });
}
