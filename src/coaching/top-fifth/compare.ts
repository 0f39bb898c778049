import { sum } from './adding.ts';
import type { Person } from './results-people.ts';
import type { TopFifth } from './top-fifth.ts';

/** Where the time goes: three groups of a team, each with its share of the hours beside its share of the results. */
export interface TimeSpent {
  groups: { group: Group; people: number; hours: number; hoursShare: number; resultShare: number | undefined; each: number }[];
  /** People whose hours are known: the figures are theirs alone. */
  known: number;
  /** Whether more hours go with better results; only from `ENOUGH_TO_CORRELATE` people on. */
  follows: Follows | undefined;
}

export type Group = 'top' | 'middle' | 'last';

export interface Follows {
  /** Spearman's rank correlation, -1 to 1. */
  rho: number;
  /** What chance alone stays within in 19 of 20 teams of this size without any connection: about `1.96 / sqrt(n - 1)`. */
  chance: number;
}

/** A competence in which the top fifth may differ. */
export interface Competence {
  title: string;
  top: number;
  rest: number;
  /** Mean level of the top fifth minus that of the rest. */
  difference: number;
  /** How many people each mean is of. */
  topCount: number;
  restCount: number;
  /** The top is at least half a level above the rest: a convention, not a test. */
  divides: boolean;
}

export interface Competences {
  compared: Competence[];
  /** Titles of columns with too few people on one side to say anything. */
  tooFew: string[];
  /** Largest difference first. Otherwise as in the table: among so few people an order would be read for more than it is. */
  ranked: boolean;
}

export const ENOUGH_TO_CORRELATE = 8;
const ENOUGH_TO_COMPARE = 2;
const ENOUGH_TO_RANK = 5;
const DIVIDES = 0.5;

/**
 * Hours and results of the top fifth, of as many people at the other end, and of those between.
 *
 * @returns `undefined` where nobody's hours are known, or all are 0
 */
export function timeSpent({ order, k, n }: TopFifth<Person>): TimeSpent | undefined {
  const groupAt = (index: number): Group => (index < k ? 'top' : n >= 3 * k && index >= n - k ? 'last' : 'middle');
  const known = order.flatMap((person, index) =>
    person.hours === undefined ? [] : [{ value: person.value, hours: person.hours, group: groupAt(index) }],
  );
  const hours = sum(known.map((one) => one.hours));
  if (!(hours > 0)) return undefined;
  const results = sum(known.map(({ value }) => value));
  const groups = (['top', 'middle', 'last'] as const).flatMap((group) => {
    const members = known.filter((one) => one.group === group);
    if (members.length === 0) return [];
    const spent = sum(members.map((one) => one.hours));
    const resultShare = results > 0 ? sum(members.map(({ value }) => value)) / results : undefined;
    return [{ group, people: members.length, hours: spent, hoursShare: spent / hours, resultShare, each: spent / members.length }];
  });
  return { groups, known: known.length, follows: followsIn(known) };
}

function followsIn(known: readonly { value: number; hours: number }[]): Follows | undefined {
  if (known.length < ENOUGH_TO_CORRELATE) return undefined;
  const rho = rankCorrelation(
    known.map(({ value }) => value),
    known.map(({ hours }) => hours),
  );
  return rho === undefined ? undefined : { rho, chance: 1.96 / Math.sqrt(known.length - 1) };
}

/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, where equals share the mean of their ranks (Spearman 1904).
 *
 * @returns -1 to 1; `undefined` where one side does not vary
 */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number | undefined {
  const [x, y] = [ranks(a), ranks(b)];
  const middle = (a.length + 1) / 2;
  const product = (p: readonly number[], q: readonly number[]) =>
    p.reduce((all, rank, at) => all + (rank - middle) * ((q[at] ?? 0) - middle), 0);
  const spread = Math.sqrt(product(x, x) * product(y, y));
  return spread > 0 ? Math.max(-1, Math.min(1, product(x, y) / spread)) : undefined;
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).toSorted((a, b) => a.value - b.value);
  const found = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && order[to + 1]?.value === order[from]?.value) to += 1;
    for (const { at } of order.slice(from, to + 1)) found[at] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return found;
}

/**
 * Mean levels of the top fifth beside those of the rest, for every competence with at least two people on each side.
 *
 * @param skills titles of the columns of levels
 */
export function competences({ order, k }: TopFifth<Person>, skills: readonly string[]): Competences {
  const tooFew: string[] = [];
  const compared = skills.flatMap((title, at): Competence[] => {
    const levels = (people: readonly Person[]) => people.flatMap((person) => person.levels[at] ?? []);
    const [top, rest] = [levels(order.slice(0, k)), levels(order.slice(k))];
    if (top.length < ENOUGH_TO_COMPARE || rest.length < ENOUGH_TO_COMPARE) {
      tooFew.push(title);
      return [];
    }
    const [above, below] = [sum(top) / top.length, sum(rest) / rest.length];
    const difference = above - below;
    return [{ title, top: above, rest: below, difference, topCount: top.length, restCount: rest.length, divides: difference >= DIVIDES }];
  });
  const ranked = compared.length > 0 && compared.every((one) => Math.min(one.topCount, one.restCount) >= ENOUGH_TO_RANK);
  return { compared: ranked ? compared.toSorted((a, b) => b.difference - a.difference) : compared, tooFew, ranked };
}

/** The skill of the playbook that a column is about: by its id or by its name, whatever case and punctuation. */
export function skillFor<Skill extends { id: string; name: string }>(title: string, skills: readonly Skill[]): Skill | undefined {
  const wanted = bare(title);
  return wanted === '' ? undefined : skills.find(({ id, name }) => bare(id) === wanted || bare(name) === wanted);
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
