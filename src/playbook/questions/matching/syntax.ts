import type { RootContent, Table, TableCell } from 'mdast';
import { component, copyOf, placeOf } from '../../tree/nodes.ts';
import { looksTwice, optionId, sameTwice, saysSomething } from '../identity.ts';
import { keyOf } from '../keys.ts';
import { beyond, checkCount } from '../lines.ts';
import { shuffle } from '../shuffle.ts';
import { PLAIN, type Say, type Syntax } from '../syntax.ts';
import { pairsOf, type Written } from '../written.ts';

/** A table with two columns: what stands in one row belongs together. */
export const matching: Syntax = {
  about: { name: 'pairs', score: 'share of the right pairs' },
  find: ({ name }, parts) =>
    name === 'Scenario' ? [] : parts.flatMap((part, at) => (part.type === 'table' ? [{ plain: PLAIN.shape, at }] : [])),
  answers: (written) => ({
    options: pairsIn(written).map(([left, right]) => ({
      id: optionId(left),
      right: true,
      feedback: false,
      match: optionId(right),
      next: [],
      ...placeOf(left),
    })),
    gaps: [],
  }),
  key: ({ options }) => keyOf(options),
  check({ body }, _, say) {
    if (body?.type === 'table') checkTable(body, say);
  },
  offer(written, seed, node) {
    const pairs = pairsIn(written);
    const lefts = new Map(pairs.map(([left]) => [optionId(left), left]));
    const rights = new Map(pairs.map(([, right]) => [optionId(right), right]));
    const solved = pairs.map(([, right]) => optionId(right));
    const at = written.body ?? node;
    return [
      component('QuestionOptions', {}, cells(lefts, [...lefts.keys()]), at),
      component('QuestionOptions', { side: 'right' }, cells(rights, shuffle([...rights.keys()], seed, solved)), at),
    ];
  },
  answer: ({ body }) => (body ? [body] : []),
  carriers: (written) => pairsIn(written).flat(),
};

function pairsIn({ body }: Written): ReturnType<typeof pairsOf> {
  return body?.type === 'table' ? pairsOf(body) : [];
}

function cells(side: ReadonlyMap<string, TableCell>, order: readonly string[]): RootContent[] {
  return order.flatMap((option) => {
    const cell = side.get(option);
    const text: RootContent[] = cell ? [{ type: 'paragraph', children: cell.children.map(copyOf) }] : [];
    return cell ? [component('QuestionOption', { id: option }, text, cell)] : [];
  });
}

function checkTable(table: Table, say: Say): void {
  const rows = table.children.slice(1);
  const uneven = table.children.some((row) => row.children.length !== 2);
  const pairs = pairsOf(table);
  if (uneven || rows.length < 2) {
    say(table, 'A table to match has two columns and at least two rows', 'write `| left | right |`');
    return;
  }
  for (const [left, right] of pairs)
    for (const cell of [left, right]) if (!saysSomething(cell)) say(cell, 'A cell of a match is empty', 'write what belongs there');
  for (const again of sameTwice(pairs.map(([left]) => left)))
    say(again, 'Two rows of a match begin with the same', 'word one of them differently, or take it out');
  for (const { item, fix } of looksTwice(pairs.map(([left]) => left))) say(item, 'Two rows of a match begin with the same', fix);
  if (new Set(pairs.map(([, right]) => optionId(right))).size < 2)
    say(table, 'All rows of a match belong to the same', 'give at least one row another right side');
  const { many, tooMany } = beyond(pairs);
  checkCount(pairs.length, 'row', { many: many?.[0], tooMany: tooMany?.[0] }, say);
}
