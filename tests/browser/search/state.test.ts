import { describe, expect, test } from 'vitest';
import { FACETS, type Labels } from '../../../src/browser/search/labels.ts';
import {
  cleanState,
  decodeState,
  EVERYTHING,
  eachFacet,
  encodeState,
  knownState,
  quoted,
  type SearchState,
  toggle,
} from '../../../src/browser/search/state.ts';
import * as fc from '../../support/properties.ts';

const id = fc.stringMatching(/^[a-z0-9äé][a-z0-9äé._-]{0,20}$/u);
const state: fc.Arbitrary<SearchState> = fc
  .record({
    q: fc.string({ unit: 'binary', maxLength: 300 }),
    ids: fc.array(fc.array(id, { maxLength: 5 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ q, ids }) => ({ q, chosen: eachFacet((facet) => ids[FACETS.indexOf(facet)] ?? []) }));

test('a question is quoted as it was asked, and of a very long one its beginning', () => {
  const asked = (q: string) => quoted({ ...EVERYTHING, q });
  expect(asked(' too expensive ')).toBe('too expensive');
  expect(asked('x'.repeat(5_000))).toBe(`${'x'.repeat(80)}…`);
});

describe('the question of an address', () => {
  test('comes back as it went, whatever was typed', () => {
    fc.assert(
      fc.property(state, (asked) => {
        expect(decodeState(encodeState(asked))).toEqual(cleanState(asked));
      }),
    );
  });

  test('has one address only', () => {
    fc.assert(
      fc.property(state, (asked) => {
        expect(encodeState(decodeState(encodeState(asked)))).toBe(encodeState(asked));
      }),
    );
  });

  test('reads any address without harm', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters()), (search) => {
        const read = decodeState(search);
        expect(read).toEqual(cleanState(read));
        expect([...read.q].length).toBeLessThanOrEqual(200);
      }),
    );
  });

  test.each([
    '?__proto__=x&constructor=y',
    '?skill=%3Cscript%3E',
    '?skill=../../x',
    '?level[]=2',
    '?q',
    '?skill=&role=%00',
    '?%',
    '?q=%ED%A0%80',
  ])('%s is harmless', (search) => {
    expect(decodeState(search).chosen).toEqual(EVERYTHING.chosen);
  });

  test('reads what a person would write', () => {
    expect(decodeState('?q=price+now&skill=value&skill=objections&skill=value&level=2&utm_source=mail')).toEqual({
      q: 'price now',
      chosen: { kind: [], skill: ['objections', 'value'], role: [], stage: [], level: ['2'] },
    });
  });

  test('nothing asked is no address at all', () => {
    expect(encodeState(EVERYTHING)).toBe('');
  });

  test('forgets ids that this playbook does not have', () => {
    const labels: Labels = { skill: [{ id: 'value', name: 'Value', group: '' }], role: [], stage: [], level: [] };
    const asked = decodeState('?skill=value&skill=gone&kind=practice&kind=poem&role=boss');
    expect(knownState(asked, labels).chosen).toEqual({ ...EVERYTHING.chosen, skill: ['value'], kind: ['practice'] });
  });

  test('a choice is made and taken back', () => {
    fc.assert(
      fc.property(state, id, (asked, chosen) => {
        const once = toggle(cleanState(asked), 'skill', chosen);
        expect(toggle(once, 'skill', chosen)).toEqual(cleanState(asked));
      }),
    );
  });
});
