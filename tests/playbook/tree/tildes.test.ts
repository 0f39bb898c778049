import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/playbook/tree/parse.ts';

/** What of a text is struck out, and what is left of it as text. */
function strikes(text: string, format: 'md' | 'mdx'): { struck: string[]; left: string } {
  const parsed = parse(text, format);
  if (!('tree' in parsed)) throw new Error(parsed.finding.message);
  const struck: string[] = [];
  let left = '';
  const walk = (node: { type: string; children?: unknown; value?: unknown }, inside: boolean): void => {
    if (node.type === 'text' && inside) struck.push(String(node.value));
    if (node.type === 'text' && !inside) left += String(node.value);
    for (const child of (node.children as (typeof node)[] | undefined) ?? []) walk(child, inside || node.type === 'delete');
  };
  walk(parsed.tree, false);
  return { struck, left };
}

describe.each(['md', 'mdx'] as const)('tildes in .%s', (format) => {
  test.each([
    'A discovery call takes 20~30 minutes, a demo 45~60 minutes.',
    'About ~20 % of reps bring ~80 % of deals.',
    '5~7 days, then 100~200 units.',
  ])('one is a sign like any other: %s', (text) => {
    expect(strikes(text, format)).toEqual({ struck: [], left: text });
  });

  test('two strike out', () => {
    expect(strikes('The price was ~~100~~ 90, and 3~5 before.', format)).toEqual({
      struck: ['100'],
      left: 'The price was  90, and 3~5 before.',
    });
  });
});
