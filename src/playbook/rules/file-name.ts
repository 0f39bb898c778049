import type { Rule } from '../model/rule.ts';

export const fileName: Rule = {
  name: 'file-name',
  group: 'files',
  severity: 'error',
  fixed: true,
  finds: 'A file name with `#`, `?`, `%` or `\\` in it.',
  why: 'These signs mean something else in an address: links to the page would lead elsewhere.',
  in: 'files',
  wrong: 'practices/what-then?.mdx',
  right: 'practices/what-then.mdx',
};
