import type { Rule } from '../model/rule.ts';

export const fileSize: Rule = {
  name: 'file-size',
  group: 'files',
  severity: 'error',
  fixed: true,
  finds: 'A page or data file of more than 2 MB.',
  why: 'Nobody reads it, and everybody waits for it.',
  in: 'files',
  wrong: 'practices/everything.mdx',
  right: 'practices/one-thing.mdx',
};
