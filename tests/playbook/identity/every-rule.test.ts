import { expect, test } from 'vitest';
import { RULES } from '../../../src/playbook/rules/index.ts';
import { lost, practice, question } from './support.ts';

const before = {
  'skills/ask.yaml': 'name: Asking\n',
  'practices/gone.mdx': practice(1, 'Taken out', '', question('gone', 'Was this here?')),
  'practices/renamed.mdx': practice(2, 'Called something else'),
  'practices/kept.mdx': practice(
    3,
    'Kept',
    '',
    [question('key', 'Which?'), question('dropped', 'And this?'), question('other', 'Who decides on it?')].join('\n'),
  ),
  'practices/number.mdx': practice(4, 'Has another number'),
  'practices/swapped.mdx': practice(5, 'Gave its number away'),
};
const now = {
  'skills/asking.yaml': 'name: Asking\n',
  'practices/new-name.mdx': practice(2, 'Called something else'),
  'practices/kept.mdx': practice(
    3,
    'Kept',
    '',
    [question('key', 'Which?', ['No {/* #n */}', 'Yes {/* #y */}']), '<Assignment id="other" days="3">\n\nTry it.\n\n</Assignment>\n'].join(
      '\n',
    ),
  ),
  'practices/number.mdx': practice(44, 'Has another number'),
  'practices/swapped.mdx': practice(55, 'Gave its number away'),
  'practices/thief.mdx': practice(5, 'A newcomer'),
};

test('every rule about history finds what it is there for, each mistake once', () => {
  const found = lost(before, now, { was: { numbers: [9] } }).map((text) => text.split(': ')[0]);
  expect(found).toEqual([
    'skills/asking.yaml:1:1 lost-skill',
    'practices/new-name.mdx:1:1 lost-page',
    'playbook.yaml:1:1 lost-page',
    'practices/thief.mdx:3:9 reused-number',
    'practices/kept.mdx:8:1 changed-key',
    'practices/kept.mdx:21:1 reused-id',
    'practices/number.mdx:3:9 lost-number',
    'practices/kept.mdx:1:1 lost-question',
    'playbook.yaml:1:1 used-again',
  ]);
  const names = new Set(found.map((text) => text?.split(' ')[1]));
  expect(RULES.filter((rule) => rule.in === 'history' && !names.has(rule.name)).map(({ name }) => name)).toEqual([]);
});
