import { sum } from './adding.ts';
import type { TopFifth } from './top-fifth.ts';

/** A bar of the chart: one person, or several neighbours of a large team. */
export interface Bar {
  /** Place of the first of them, from 0, and how many they are. */
  from: number;
  count: number;
  /** Their mean result. */
  value: number;
  top: boolean;
  /** Share of the total up to and with them; missing where the total has no shares. */
  cumulative: number | undefined;
}

/** Up to so many people have a bar of their own. */
export const OWN_BAR = 300;
const MOST_BARS = 100;

/**
 * What the chart draws, best first. A team of more than `OWN_BAR` is drawn in at most 100 bars of neighbours, each as high
 * as their mean; none of them reaches across the line between the top fifth and the rest.
 */
export function barsOf({ order, n, k, total, figures }: TopFifth<{ value: number }>): Bar[] {
  const topBars = n <= OWN_BAR ? k : Math.round((MOST_BARS * k) / n);
  const edges = n <= OWN_BAR ? range(0, n, n) : [...range(0, k, topBars), ...range(k, n, MOST_BARS - topBars)];
  const bars: Bar[] = [];
  const parts: number[] = [];
  for (const [from, to] of edges) {
    const own = sum(order.slice(from, to).map(({ value }) => value));
    parts.push(own);
    bars.push({ from, count: to - from, value: own / (to - from), top: to <= k, cumulative: undefined });
  }
  if (!figures) return bars;
  let so = 0;
  return bars.map((bar, at) => {
    so += parts[at] ?? 0;
    return { ...bar, cumulative: at === bars.length - 1 ? 1 : so / total };
  });
}

/** `from` to `to` in so many parts of nearly one size. */
function range(from: number, to: number, parts: number): [number, number][] {
  const edge = (at: number) => from + Math.round(((to - from) * at) / parts);
  return Array.from({ length: parts }, (_, at): [number, number] => [edge(at), edge(at + 1)]).filter(([a, b]) => b > a);
}
