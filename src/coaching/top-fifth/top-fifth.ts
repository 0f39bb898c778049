import { sum } from './adding.ts';
/** What a team's results say by division alone. */
export interface TopFifth<Person> {
  /** Everybody, best result first; equal results stay in the order in which they came. */
  order: Person[];
  /** How many people, at least 1. */
  n: number;
  /** How many of them are the top fifth: `ceil(n / 5)`. */
  k: number;
  /** `k / n`. A small team has a larger fraction than a fifth. */
  fraction: number;
  total: number;
  /** Sum of the results of the top fifth. */
  topTotal: number;
  /** Share, ceiling and growth; missing where the total is 0 or less, since there is nothing to take a share of. */
  figures: Figures | undefined;
  /** People with the very result at which the line was drawn, where it runs between equals. */
  tied: { inside: Person[]; outside: Person[] } | undefined;
  /** How many results are below zero. */
  negative: number;
}

export interface Figures {
  /** `topTotal / total`: 0.8 for 80 %. More than 1 where the rest together is below zero. */
  share: number;
  /** So many times today's total, if all sold like the top fifth on average: `share / fraction`. */
  ceiling: number;
  /** `ceiling - 1`: 3 is growth of 300 %. */
  growth: number;
}

/**
 * The top fifth of a team, its share, and the ceiling if everybody sold like it on average.
 *
 * `share / fraction = (topTotal / total) / (k / n) = (topTotal * n) / (total * k)`, worked out in the last form: there
 * 20 % of the people with 80 % of the total give 4 exactly, where `0.8 / 0.2` would carry an error of its own. It is
 * arithmetic, not a forecast: evidence `top-fifth-arithmetic`.
 *
 * @returns `undefined` for nobody
 */
export function topFifth<Person extends { value: number }>(people: readonly Person[]): TopFifth<Person> | undefined {
  const n = people.length;
  if (n === 0) return undefined;
  const order = people.toSorted((a, b) => b.value - a.value);
  const k = topCount(n);
  const values = order.map(({ value }) => value);
  const total = sum(values);
  const topTotal = sum(values.slice(0, k));
  const whole = total * k;
  return {
    order,
    n,
    k,
    fraction: k / n,
    total,
    topTotal,
    figures: total > 0 ? { share: topTotal / total, ceiling: (topTotal * n) / whole, growth: (topTotal * n - whole) / whole } : undefined,
    tied: tiedAt(order, k),
    negative: values.filter((value) => value < 0).length,
  };
}

/** How many people are the top fifth of `n`: rounded up, so that a team of one to five has one. */
export function topCount(n: number): number {
  return Math.ceil(n / 5);
}

function tiedAt<Person extends { value: number }>(order: readonly Person[], k: number): TopFifth<Person>['tied'] {
  const cut = order[k - 1]?.value;
  if (cut === undefined || order[k]?.value !== cut) return undefined;
  return {
    inside: order.slice(0, k).filter(({ value }) => value === cut),
    outside: order.slice(k).filter(({ value }) => value === cut),
  };
}
