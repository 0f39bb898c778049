import type { Rule } from '../model/rule.ts';

export const frontMatter: Rule = {
  name: 'front-matter',
  group: 'fields',
  severity: 'error',
  fixed: true,
  mends: true,
  finds: 'A page that does not begin with its fields between two lines `---`, or whose second line is missing.',
  why: 'Without its fields a page has no title, no number and no skill: it belongs nowhere.',
  in: 'practices/let-them-finish.mdx',
  wrong: 'Let them finish before you answer.',
  right: `---
number: 3
title: Let them finish
summary: The second sentence is the true one.
skills: [listening]
---

Let them finish before you answer.`,
};
