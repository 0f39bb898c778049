import { describe, expect, test } from 'vitest';
import { decode } from '../../src/learner/decode.ts';
import { encode } from '../../src/learner/encode.ts';
import { isId, newId, timeOf } from '../../src/learner/events.ts';
import { union } from '../../src/learner/union.ts';
import * as fc from '../support/properties.ts';
import { answer, day, event, someEvents, someFact } from './support/made-up.ts';

function same(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): void {
  expect(new Map(a)).toEqual(new Map(b));
}

describe('the union of logs', () => {
  test('is the same in whatever order they are merged', () => {
    fc.assert(fc.property(someEvents, someEvents, (a, b) => same(union(a, b), union(b, a))));
  });

  test('is the same however they are grouped, tombstones and all', () => {
    fc.assert(
      fc.property(someEvents, someEvents, someEvents, (a, b, c) => {
        same(union(union(a, b).values(), c), union(a, union(b, c).values()));
        same(union(union(a, b).values(), c), union(a, b, c));
      }),
    );
  });

  test('is the same however often one is merged', () => {
    fc.assert(
      fc.property(someEvents, someEvents, (a, b) => {
        const once = union(a, b);
        same(union(once.values(), b), once);
        same(union(once.values(), once.values()), once);
      }),
    );
  });

  test('loses nothing that no tombstone names', () => {
    fc.assert(
      fc.property(someEvents, someEvents, (a, b) => {
        const merged = union(a, b);
        const erased = new Set([...merged.values()].flatMap((fact) => (fact.kind === 'erased' ? [fact.event] : [])));
        for (const { id } of [...a, ...b]) expect(merged.has(id) || erased.has(id)).toBe(true);
      }),
    );
  });

  test('keeps a tombstone where something else has its id: its work may be done', () => {
    const gone = answer('q1', day(0), 1);
    const grave = event('erased', day(1), { event: gone.id });
    const forged = { ...answer('q2', day(1), 1), id: grave.id };
    same(union(union([grave], [gone]).values(), [forged]), union(union([forged], [gone]).values(), [grave]));
    expect(union([forged], [grave]).get(grave.id)?.kind).toBe('erased');
  });

  test('of an old backup does not revive what was deleted', () => {
    const kept = answer('q1', day(0), 1);
    const gone = answer('q2', day(1), 0);
    const grave = event('erased', day(2), { event: gone.id });
    expect([...union([kept, gone], [grave], [kept, gone]).keys()]).toEqual([kept.id, grave.id]);
  });
});

describe('an event as it is stored', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(someFact, (fact) => {
        expect(decode(JSON.parse(JSON.stringify(encode(fact))))).toEqual(JSON.parse(JSON.stringify(fact)));
      }),
    );
  });

  test('is read from anything without harm', () => {
    const id = newId(day(0), () => 0.5);
    const code = fc.constantFrom('a', 'r', 's', 'o', 'c', 'd', 'n', 't', 'b', 'e', '__proto__', 'constructor', 'toString', 'zz');
    const hostile = fc
      .tuple(code, fc.constantFrom(id, 'no id', '__proto__'), fc.array(fc.jsonValue()))
      .map(([c, i, rest]) => [c, i, ...rest]);
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), hostile), (stored) => {
        const read = decode(stored);
        if (read) expect(isId(read.id)).toBe(true);
        expect(Object.getPrototypeOf({})).toBe(Object.prototype);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('nested a hundred thousand deep is none', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(decode(['zz', newId(day(0)), deep])).toBeUndefined();
  });

  test.each([
    ['a score above one', (id: string) => ['a', id, 'q', 1, 'k', [], 1.1]],
    ['a score that is no number', (id: string) => ['a', id, 'q', 1, 'k', [], null]],
    ['a level of five', (id: string) => ['s', id, 'value', 5]],
    ['a page of another site', (id: string) => ['r', id, '//evil.example/']],
    ['a script for a page', (id: string) => ['b', id, 'javascript:alert(1)', 1]],
    ['no options but an object', (id: string) => ['a', id, 'q', 1, 'k', { length: 1 }, 1]],
    ['the thirteenth month', (id: string) => ['c', id, 'task', '2026-13-01']],
    ['no id', () => ['r', 'x', '/']],
  ])('with %s is none', (_, stored) => {
    expect(decode(stored(newId(day(0))))).toBeUndefined();
  });

  test('of another version is kept as it came', () => {
    const stored = ['pl', newId(day(0)), { any: ['thing'] }];
    const read = decode(stored);
    expect(read?.kind).toBe('unknown');
    expect(read && encode(read)).toEqual(stored);
  });

  test('of an answer takes about eighty characters', () => {
    const stored = encode(answer('price-before-value', day(0), 1, { key: '1x7k2p', options: ['k3'], confidence: 2 }));
    expect(JSON.stringify(stored).length).toBeLessThanOrEqual(80);
  });

  test('has an id that sorts by time and tells it', () => {
    fc.assert(
      fc.property(fc.nat(4e12), fc.nat(4e12), (a, b) => {
        expect(timeOf(newId(a))).toBe(a);
        if (a < b) expect(newId(a) < newId(b)).toBe(true);
      }),
    );
  });
});
