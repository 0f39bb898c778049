import { describe, expect, test } from 'vitest';
import { seedOf, shuffle } from '../../src/learner/shuffle.ts';
import * as fc from '../support/properties.ts';

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,6}$/), { maxLength: 40 });

describe('the order of options', () => {
  test('has every option once', () => {
    fc.assert(
      fc.property(ids, fc.string(), (options, seed) => {
        expect(shuffle(options, seed).toSorted()).toEqual(options.toSorted());
      }),
    );
  });

  test('is the same on the server and in the browser, however the options came', () => {
    fc.assert(
      fc.property(ids, fc.string(), (options, seed) => {
        const written = shuffle(options, seed, options);
        expect(shuffle(written, seed, options)).toEqual(written);
        expect(shuffle(options.toReversed(), seed, [])).toEqual(shuffle(options, seed, []));
      }),
    );
  });

  test('never shows an ordering of three or more solved', () => {
    fc.assert(
      fc.property(ids, fc.string(), (options, seed) => {
        fc.pre(options.length >= 3);
        expect(shuffle(options, seed)).not.toEqual(options);
      }),
    );
  });

  test('ends, even if all are alike', () => {
    expect(shuffle(['a', 'a', 'a'], 'x')).toEqual(['a', 'a', 'a']);
    expect(shuffle([], 'x')).toEqual([]);
  });

  test('puts the first of two options first about as often as second', () => {
    const first = Array.from({ length: 1000 }, (_, at) => shuffle(['yes', 'no'], seedOf(`question-${at}`, 0))[0]);
    const share = first.filter((id) => id === 'yes').length / 1000;
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.55);
  });

  test('spreads the right one of four evenly, so that its place says nothing', () => {
    const places = [0, 0, 0, 0];
    for (let at = 0; at < 4000; at++) {
      const place = shuffle(['r', 'a', 'b', 'z'], seedOf(`q${at % 100}`, Math.floor(at / 100)), []).indexOf('r');
      places[place] = (places[place] ?? 0) + 1;
    }
    for (const count of places) expect(count).toBeGreaterThan(880);
  });

  test('changes from one attempt to the next', () => {
    const orders = Array.from({ length: 20 }, (_, attempt) => shuffle(['a', 'b', 'c', 'd', 'e'], seedOf('q', attempt)).join(''));
    expect(new Set(orders).size).toBeGreaterThan(15);
  });

  test('is written down: pages that were built stay as they were', () => {
    expect(shuffle(['k1', 'k2', 'k3', 'k4'], 'price-first:0')).toMatchInlineSnapshot(`
      [
        "k2",
        "k3",
        "k4",
        "k1",
      ]
    `);
  });
});
