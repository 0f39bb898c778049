import type { Rule } from '../model/rule.ts';

export const fileName: Rule = {
  name: 'file-name',
  group: 'files',
  severity: 'error',
  fixed: true,
  finds:
    'A file name with `#`, `?`, `%` or `\\` in it, with a character that cannot be seen, or one that would make `index.html` part of an address.',
  why: 'These signs mean something else in an address: links to the page would lead elsewhere, or it could not be built at all.',
  in: 'files',
  wrong: 'practices/what-then?.mdx',
  right: 'practices/what-then.mdx',
};
