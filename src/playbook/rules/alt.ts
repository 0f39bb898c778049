import type { Rule } from '../model/rule.ts';

export const alt: Rule = {
  name: 'alt',
  group: 'text',
  severity: 'warning',
  finds:
    'A picture without a text that says what it shows, or with the name of its file in that place. An ornament that says nothing is written as HTML with an empty text: `<img src="line.svg" alt="">`.',
  why: 'Who cannot see it, or has no connection, gets nothing in its place.',
  wrong: '![](board.png)',
  right: '![Three questions on a board](board.png)',
};
