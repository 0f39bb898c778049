import { describe, expect, test } from 'vitest';
import { circles } from '../../../src/playbook/relations/circles.ts';
import * as fc from '../../support/properties.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const graph = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 14 }).map((pairs) => {
  const edges = new Map<string, string[]>();
  for (const [from, to] of pairs) edges.set(from, [...(edges.get(from) ?? []), to]);
  return edges;
});

/** Can the order be peeled away node by node? Only a graph without circles can (Kahn 1962). */
function isAcyclic(edges: ReadonlyMap<string, readonly string[]>): boolean {
  let left = new Set(names);
  for (;;) {
    const free = [...left].filter((name) => !(edges.get(name) ?? []).some((to) => left.has(to)));
    if (free.length === 0) return left.size === 0;
    left = new Set([...left].filter((name) => !free.includes(name)));
  }
}

describe('circles', () => {
  test('are found exactly where there are some', () => {
    fc.assert(fc.property(graph, (edges) => void expect(circles(edges).length === 0).toBe(isAcyclic(edges))));
  });

  test('are true ones, without a detour, each once, beginning with their first member', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const found = circles(edges);
        for (const circle of found) {
          for (const [index, node] of circle.entries()) expect(edges.get(node)).toContain(circle[(index + 1) % circle.length]);
          expect(new Set(circle).size).toBe(circle.length);
          expect(circle[0]).toBe(circle.toSorted()[0]);
        }
        expect(new Set(found.map(String)).size).toBe(found.length);
      }),
    );
  });

  test('are all gone when one edge of each is taken out, again and again', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        let left = edges;
        for (let round = 0; circles(left).length > 0; round++) {
          expect(round).toBeLessThan(15);
          const cut = circles(left).map((circle) => `${circle[0]}>${circle[1] ?? circle[0]}`);
          left = new Map([...left].map(([from, to]) => [from, to.filter((name) => !cut.includes(`${from}>${name}`))]));
        }
        expect(isAcyclic(left)).toBe(true);
      }),
    );
  });

  test('do not depend on the order of the files', () => {
    fc.assert(fc.property(graph, (edges) => void expect(circles(new Map([...edges].reverse()))).toEqual(circles(edges))));
  });

  test('where everything requires everything are told, but no more than somebody can read', () => {
    const all = [...Array(300)].map((_, index) => `m${index}`);
    const found = circles(new Map(all.map((one) => [one, all.filter((other) => other !== one)])));
    expect(found.length).toBe(50);
  });

  test('of a long chain are found without running out of anything', () => {
    const chain = new Map([...Array(2000)].map((_, index) => [`m${index}`, [`m${(index + 1) % 2000}`]]));
    expect(circles(chain).map(({ length }) => length)).toEqual([2000]);
  });
});
