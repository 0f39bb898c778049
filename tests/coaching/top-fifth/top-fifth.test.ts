import { describe, expect, test } from 'vitest';
import { sum } from '../../../src/coaching/top-fifth/adding.ts';
import { barsOf, OWN_BAR } from '../../../src/coaching/top-fifth/bars.ts';
import { topCount, topFifth } from '../../../src/coaching/top-fifth/top-fifth.ts';
import * as fc from '../../support/properties.ts';

const team = (...values: number[]) => values.map((value, at) => ({ name: `P${at}`, value }));
const of = (...values: number[]) => {
  const top = topFifth(team(...values));
  if (!top) throw new Error('nobody');
  return top;
};
const cents = fc.integer({ min: 0, max: 10 ** 9 }).map((value) => value / 100);
const results = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: 1, maxLength: 60 });

describe('the ceiling', () => {
  test('20 % of the people with 80 % of the sales: exactly four times, growth of exactly 300 %', () => {
    expect(of(80, 5, 5, 5, 5).figures).toEqual({ share: 0.8, ceiling: 4, growth: 3 });
    expect(of(0.8, 0.05, 0.05, 0.05, 0.05).figures).toEqual({ share: 0.8, ceiling: 4, growth: 3 });
    expect(of(...Array<number>(10).fill(40.4), ...Array<number>(40).fill(2.525)).figures).toEqual({ share: 0.8, ceiling: 4, growth: 3 });
  });

  test('seven people of whom two sell 80 %: 2.8 times', () => {
    const top = of(60, 20, 4, 4, 4, 4, 4);
    expect(top).toMatchObject({ n: 7, k: 2, fraction: 2 / 7, total: 100, topTotal: 80, tied: undefined });
    expect(top.figures).toEqual({ share: 0.8, ceiling: 2.8, growth: 1.8 });
  });

  test('is missing where all together is 0 or less', () => {
    expect(of(5, -5).figures).toBeUndefined();
    expect(of(0, 0, 0).figures).toBeUndefined();
    expect(of(1, -7)).toMatchObject({ figures: undefined, total: -6, negative: 1 });
  });

  test('may be of more than 100 % where the rest loses', () => {
    expect(of(150, -10, -10, -10, -20).figures).toEqual({ share: 1.5, ceiling: 7.5, growth: 6.5 });
  });

  test('of nobody is nothing, of one is today', () => {
    expect(topFifth([])).toBeUndefined();
    expect(of(3)).toMatchObject({ k: 1, figures: { share: 1, ceiling: 1, growth: 0 } });
  });

  test('does not depend on the order of the rows, nor on the currency', () => {
    fc.assert(
      fc.property(results(cents), fc.integer({ min: 1, max: 1000 }), fc.infiniteStream(fc.nat()), (values, factor, random) => {
        const mixed = values
          .map((value) => ({ value, at: random.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ value }) => value);
        const [here, there, other] = [of(...values), of(...mixed), of(...values.map((value) => value * factor))];
        expect([there.k, there.total, there.figures]).toEqual([here.k, here.total, here.figures]);
        expect(other.k).toBe(here.k);
        expect(other.figures?.ceiling ?? 0).toBeCloseTo(here.figures?.ceiling ?? 0, 9);
      }),
    );
  });

  test('k is a fifth rounded up; the ceiling lies between 1 and n / k where nothing is below zero', () => {
    fc.assert(
      fc.property(results(cents), (values) => {
        const { n, k, figures, total, fraction } = of(...values);
        expect(k).toBe(Math.ceil(n / 5));
        expect(k).toBe(topCount(n));
        expect(fraction).toBe(k / n);
        if (!figures) {
          expect(total).toBe(0);
          return;
        }
        expect(figures.ceiling).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(figures.ceiling).toBeLessThanOrEqual((n / k) * (1 + 1e-12));
        expect(figures.ceiling).toBeCloseTo(figures.share / fraction, 9);
        expect(figures.growth).toBeCloseTo(figures.ceiling - 1, 9);
      }),
    );
  });

  test('the shares of all make one', () => {
    fc.assert(
      fc.property(
        results(
          fc.oneof(
            cents,
            cents.map((value) => -value),
          ),
        ),
        (values) => {
          const { order, total, figures } = of(...values);
          if (figures && total > 1) expect(sum(order.map(({ value }) => value / total))).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  test('a tie is named exactly where the value at the line is the next one as well, and k stays', () => {
    fc.assert(
      fc.property(results(fc.integer({ min: 0, max: 4 })), (values) => {
        const { order, k, n, tied } = of(...values);
        const [cut, next] = [order[k - 1]?.value, order[k]?.value];
        expect(tied !== undefined).toBe(k < n && cut === next);
        if (!tied) return;
        expect(tied.inside.length).toBeGreaterThan(0);
        expect(tied.outside.length).toBeGreaterThan(0);
        expect([...tied.inside, ...tied.outside]).toEqual(order.filter(({ value }) => value === cut));
      }),
    );
  });

  test('equals stay as they came', () => {
    const { order, tied } = of(1, 7, 7, 7, 0, 0);
    expect(order.map(({ name }) => name)).toEqual(['P1', 'P2', 'P3', 'P0', 'P4', 'P5']);
    expect(tied?.inside.map(({ name }) => name)).toEqual(['P1', 'P2']);
    expect(tied?.outside.map(({ name }) => name)).toEqual(['P3']);
  });
});

describe('sums', () => {
  test('are right to the last digit', () => {
    expect(sum([0.1, 0.2, 0.3])).toBe(0.6);
    expect(sum([1e15, 0.25, -1e15])).toBe(0.25);
    expect(sum(Array<number>(50_000).fill(0.01))).toBe(500);
  });
});

describe('the bars of the chart', () => {
  test('everybody has one, up to a limit; then at most a hundred, none across the line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (n) => {
        const top = of(...Array.from({ length: n }, (_, at) => (at * 7919) % 1000));
        const bars = barsOf(top);
        expect(bars.length).toBeLessThanOrEqual(n <= OWN_BAR ? n : 100);
        if (n <= OWN_BAR) expect(bars.length).toBe(n);
        let at = 0;
        for (const bar of bars) {
          expect(bar.from).toBe(at);
          expect(bar.count).toBeGreaterThan(0);
          at += bar.count;
        }
        expect(at).toBe(n);
        expect(bars.filter((bar) => bar.top).reduce((all, { count }) => all + count, 0)).toBe(top.k);
        expect(sum(bars.map(({ value, count }) => value * count))).toBeCloseTo(top.total, 6);
        if (top.figures) {
          expect(bars.at(-1)?.cumulative).toBe(1);
          expect(bars.findLast((bar) => bar.top)?.cumulative).toBeCloseTo(top.figures.share, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('without a total there is no line', () => {
    expect(barsOf(of(1, -1)).map(({ cumulative }) => cumulative)).toEqual([undefined, undefined]);
  });
});
