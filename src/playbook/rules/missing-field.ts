import type { Rule } from '../model/rule.ts';

export const missingField: Rule = {
  name: 'missing-field',
  group: 'fields',
  severity: 'error',
  fixed: true,
  finds: 'A required field that is not there, or that stands there under a misspelt name.',
  why: 'Lists, search and links are made of these fields. A page without one has a hole in each.',
  in: 'fields',
  wrong: 'sumary: The second sentence is the true one.',
  right: 'summary: The second sentence is the true one.',
};
