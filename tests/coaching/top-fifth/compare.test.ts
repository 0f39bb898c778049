import { describe, expect, test } from 'vitest';
import { competences, rankCorrelation, skillFor, timeSpent } from '../../../src/coaching/top-fifth/compare.ts';
import type { Person } from '../../../src/coaching/top-fifth/results-people.ts';
import { topFifth } from '../../../src/coaching/top-fifth/top-fifth.ts';
import * as fc from '../../support/properties.ts';

const team = (rows: { value: number; hours?: number | undefined; levels?: (number | undefined)[] }[]) => {
  const top = topFifth(rows.map((row, at): Person => ({ line: at + 1, name: `P${at}`, levels: [], ...row })));
  if (!top) throw new Error('nobody');
  return top;
};

describe('time', () => {
  test('the shares of three groups stand beside their shares of the results', () => {
    const spent = timeSpent(team([80, 5, 5, 5, 5].map((value, at) => ({ value, hours: at === 0 ? 1 : at === 4 ? 5 : 2 }))));
    expect(spent?.groups).toEqual([
      { group: 'top', people: 1, hours: 1, hoursShare: 1 / 12, resultShare: 0.8, each: 1 },
      { group: 'middle', people: 3, hours: 6, hoursShare: 0.5, resultShare: 0.15, each: 2 },
      { group: 'last', people: 1, hours: 5, hoursShare: 5 / 12, resultShare: 0.05, each: 5 },
    ]);
    expect(spent?.follows).toBeUndefined();
  });

  test('hours that are not known are no zero', () => {
    const spent = timeSpent(team([{ value: 9, hours: 3 }, { value: 5 }, { value: 1, hours: 1 }]));
    expect(spent?.known).toBe(2);
    expect(spent?.groups.map(({ group, hoursShare, resultShare }) => [group, hoursShare, resultShare])).toEqual([
      ['top', 0.75, 0.9],
      ['last', 0.25, 0.1],
    ]);
    expect(timeSpent(team([{ value: 9 }, { value: 5 }]))).toBeUndefined();
    expect(timeSpent(team([{ value: 9, hours: 0 }]))).toBeUndefined();
  });

  test('a correlation is said from eight people on', () => {
    const rows = (n: number) => Array.from({ length: n }, (_, at) => ({ value: at, hours: at * at + 1 }));
    expect(timeSpent(team(rows(7)))?.follows).toBeUndefined();
    expect(timeSpent(team(rows(8)))?.follows?.rho).toBeCloseTo(1, 12);
    expect(timeSpent(team(rows(8)))?.follows?.chance).toBeCloseTo(0.74, 2);
    expect(timeSpent(team(rows(9).map(({ value }) => ({ value, hours: 1 }))))?.follows).toBeUndefined();
  });
});

describe('the rank correlation', () => {
  test('is Spearman’s, with ties', () => {
    expect(rankCorrelation([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])).toBeCloseTo(0.8207826817, 9);
    expect(rankCorrelation([106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17])).toBeCloseTo(
      -0.1757575758,
      9,
    );
    expect(rankCorrelation([1, 1], [1, 2])).toBeUndefined();
  });

  test('lies between -1 and 1, is the same both ways, and sees ranks only', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 9 })), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(pairs, (all) => {
        const [a, b] = [all.map(([value]) => value), all.map(([, hours]) => hours)];
        const rho = rankCorrelation(a, b);
        if (rho === undefined) return;
        expect(Math.abs(rho)).toBeLessThanOrEqual(1);
        expect(rankCorrelation(b, a)).toBeCloseTo(rho, 9);
        expect(
          rankCorrelation(
            a.map((value) => value ** 3),
            b,
          ),
        ).toBeCloseTo(rho, 9);
        expect(
          rankCorrelation(
            a.map((value) => -value),
            b,
          ),
        ).toBeCloseTo(-rho, 9);
      }),
    );
  });
});

describe('competences', () => {
  const rows = (n: number, level: (at: number) => (number | undefined)[]) =>
    team(Array.from({ length: n }, (_, at) => ({ value: 1000 - at, levels: level(at) })));

  test('the top fifth beside the rest, marked from half a level on', () => {
    const found = competences(
      rows(10, (at) => [at < 2 ? 4 : 2, at < 2 ? 3 : 2.75, at === 0 ? 4 : undefined]),
      ['Discovery', 'Listening', 'Value'],
    );
    expect(found.compared).toEqual([
      { title: 'Discovery', top: 4, rest: 2, difference: 2, topCount: 2, restCount: 8, divides: true },
      { title: 'Listening', top: 3, rest: 2.75, difference: 0.25, topCount: 2, restCount: 8, divides: false },
    ]);
    expect(found.tooFew).toEqual(['Value']);
  });

  test('a few people are never ranked; five on each side are', () => {
    const level = (at: number) => [2, at < 5 ? 4 : 1];
    expect(competences(rows(10, level), ['A', 'B'])).toMatchObject({ ranked: false, compared: [{ title: 'A' }, { title: 'B' }] });
    expect(competences(rows(25, level), ['A', 'B'])).toMatchObject({ ranked: true, compared: [{ title: 'B' }, { title: 'A' }] });
  });

  test('one person at the top is compared with nobody', () => {
    expect(
      competences(
        rows(5, () => [3]),
        ['A'],
      ),
    ).toEqual({ compared: [], tooFew: ['A'], ranked: false });
  });
});

test('a column is a skill by its id or by its name', () => {
  const skills = [
    { id: 'call-planning', name: 'Call planning' },
    { id: 'value', name: 'Articulating value' },
  ];
  for (const title of ['call-planning', 'Call Planning', 'CALL_PLANNING']) expect(skillFor(title, skills)?.id, title).toBe('call-planning');
  expect(skillFor('articulating value ', skills)?.id).toBe('value');
  for (const title of ['', 'calls', '=', 'planning']) expect(skillFor(title, skills), title).toBeUndefined();
});
