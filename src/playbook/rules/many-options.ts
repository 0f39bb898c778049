import type { Rule } from '../model/rule.ts';

export const manyOptions: Rule = {
  name: 'many-options',
  group: 'questions',
  severity: 'warning',
  finds: 'A question with more than 20 options, lines or rows.',
  why: 'Nobody weighs so many. Whoever does has forgotten the question.',
  in: 'files',
  wrong: 'practices/order.mdx  one question with 21 lines',
  right: 'practices/order.mdx  one question with 7 lines',
};
