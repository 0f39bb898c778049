import type { Rule } from '../model/rule.ts';

export const image: Rule = {
  name: 'image',
  group: 'text',
  severity: 'error',
  lenient: true,
  finds: 'A picture from another site.',
  why: 'A page asks no other site for anything: it works without the internet, and nobody learns who reads it. The picture is left out.',
  wrong: '![The board](https://pictures.example/board.png)',
  right: '![The board](board.png)',
};
