import type { Rule } from '../model/rule.ts';

export const brokenImage: Rule = {
  name: 'broken-image',
  group: 'text',
  severity: 'error',
  fixed: true,
  finds: 'A picture file that holds no picture, or one that browsers do not show.',
  why: 'Readers would see a broken frame.',
  in: 'files',
  wrong: 'practices/board.png',
  right: 'practices/board.png',
};
