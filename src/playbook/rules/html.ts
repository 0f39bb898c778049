import type { Rule } from '../model/rule.ts';

export const html: Rule = {
  name: 'html',
  group: 'text',
  severity: 'error',
  fixed: true,
  finds: 'HTML in an `.mdx` page that could run, load something from elsewhere, or break the page.',
  why: 'It would run in the reader’s browser with the rights of the playbook.',
  wrong: '<iframe src="https://clips.example"></iframe>',
  right: '[The recording](https://clips.example)',
};
