import type { Rule } from '../model/rule.ts';
import { unknownIds } from '../relations/unknown.ts';

export const unknownModule: Rule = {
  name: 'unknown-module',
  group: 'relations',
  severity: 'error',
  lenient: true,
  finds: 'A module that does not exist, named in a program or as a prerequisite.',
  why: 'A path that readers follow would have a hole in it.',
  in: 'modules/second-call/index.mdx',
  wrong: `---
title: Second call
summary: What to do with what you heard.
prerequisites: [first-cal]
---`,
  right: `---
title: Second call
summary: What to do with what you heard.
prerequisites: [first-call]
---`,
  playbook: (view) => unknownIds(view, 'module'),
};
