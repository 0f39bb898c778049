import type { Rule } from '../model/rule.ts';

export const tooSlow: Rule = {
  name: 'too-slow',
  group: 'files',
  severity: 'error',
  fixed: true,
  finds: 'A page that takes more than two seconds to read; of a page of more than 100 kB, two seconds more for each 100 kB.',
  why: 'Nobody writes such a page by hand, and whoever builds the playbook would wait for it, perhaps for ever.',
  in: 'files',
  wrong: 'practices/hours.mdx',
  right: 'practices/minutes.mdx',
};
