import type { Rule } from '../model/rule.ts';

export const field: Rule = {
  name: 'field',
  group: 'fields',
  severity: 'error',
  fixed: true,
  finds: 'A value that does not fit its field, or a field that cannot stand where it does.',
  why: 'A level of 7, or a day that does not exist, would be shown to readers or counted in their progress.',
  in: 'fields',
  wrong: 'skills: [{ skill: listening, level: expert }]',
  right: 'skills: [{ skill: listening, level: 4 }]',
};
