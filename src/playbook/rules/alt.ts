import type { Rule } from './rule.ts';

export const alt: Rule = {
  name: 'alt',
  group: 'text',
  severity: 'warning',
  finds: 'A picture without a text that says what it shows.',
  why: 'Who cannot see it, or has no connection, gets nothing in its place.',
  wrong: '![](board.png)',
  right: '![Three questions on a board](board.png)',
};
