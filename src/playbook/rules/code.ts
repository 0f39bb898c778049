import type { Rule } from '../model/rule.ts';

export const code: Rule = {
  name: 'code',
  group: 'text',
  severity: 'error',
  fixed: true,
  finds: '`import`, `export` and expressions in `{ }`.',
  why: 'A page is text. So a change from anyone can be built without running their code.',
  wrong: 'Ask {2 + 1} questions.',
  right: 'Ask 3 questions.',
};
