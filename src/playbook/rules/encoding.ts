import type { Rule } from '../model/rule.ts';

export const encoding: Rule = {
  name: 'encoding',
  group: 'files',
  severity: 'error',
  fixed: true,
  finds: 'A file that is not UTF-8.',
  why: 'Half of its letters would be wrong.',
  in: 'files',
  wrong: 'practices/pause.mdx  saved as Latin-1',
  right: 'practices/pause.mdx  saved as UTF-8',
};
