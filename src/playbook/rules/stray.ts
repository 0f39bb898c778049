import type { Rule } from '../model/rule.ts';

export const stray: Rule = {
  name: 'stray',
  group: 'files',
  severity: 'warning',
  finds: 'A file that lies where pages and data lie and is not named like one, or a link that leads out of the content folder.',
  why: 'Nobody reads it, though somebody wrote it to be read.',
  in: 'files',
  wrong: 'modules/first-call/plan.mdx',
  right: 'modules/first-call/01-plan.mdx',
};
