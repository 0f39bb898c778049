import type { Rule } from '../model/rule.ts';

export const unknownField: Rule = {
  name: 'unknown-field',
  group: 'fields',
  severity: 'warning',
  finds: 'A field that Chalktalk does not know, or a rule that does not exist.',
  why: 'Most often it is a slip of the pen, and what was meant has no effect.',
  in: 'fields',
  wrong: 'minuts: 3',
  right: 'minutes: 3',
};
