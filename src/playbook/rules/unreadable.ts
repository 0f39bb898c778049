import type { Rule } from '../model/rule.ts';

export const unreadable: Rule = {
  name: 'unreadable',
  group: 'files',
  severity: 'error',
  fixed: true,
  finds: 'A file that the system does not let anybody read.',
  why: 'A page would be missing from the site, and nobody would know.',
  in: 'files',
  wrong: '---------- practices/pause.mdx',
  right: '-rw-r--r-- practices/pause.mdx',
};
