import type { Rule } from '../model/rule.ts';

// Found by the comparison with an earlier state: `identity/compare.ts`.
export const lostPage: Rule = {
  name: 'lost-page',
  group: 'identity',
  severity: 'error',
  finds:
    'An address of a page that is gone since the revision given with `--since`: renamed without `from`, taken out without a tombstone, or a draft again.',
  why: 'Readers have it among their bookmarks and in their progress, coaches have it in plans and calendars, and other sites link to it.',
  in: 'history',
  wrong: '# practices/start-a-call.mdx became practices/open-a-call.mdx\ntitle: Open a call',
  right: '# practices/start-a-call.mdx became practices/open-a-call.mdx\ntitle: Open a call\nfrom: [start-a-call]',
};
