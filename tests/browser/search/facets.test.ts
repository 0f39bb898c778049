import { expect, test } from 'vitest';
import { countsOf, fits } from '../../../src/browser/search/facets.ts';
import { EVERYTHING } from '../../../src/browser/search/state.ts';

const page = (skill: string[], level: string[] = []) => ({ kind: ['practice'], skill, role: [], stage: [], level });
const chosen = { ...EVERYTHING, chosen: { ...EVERYTHING.chosen, skill: ['a', 'constructor'] } };

test('one of the chosen ids in each facet', () => {
  expect([page(['a']), page(['b']), page(['constructor'])].map((one) => fits(one, chosen))).toEqual([true, false, true]);
});

test('the counts of a facet are those without its own choice', () => {
  const counts = countsOf([page(['a'], ['1']), page(['b'], ['2']), page(['a', 'b'])], chosen);
  expect(counts.skill).toEqual({ a: 2, b: 2 });
  expect(counts.level).toEqual({ 1: 1 });
  expect(counts.kind).toEqual({ practice: 2 });
});
