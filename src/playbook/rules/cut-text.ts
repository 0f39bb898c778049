import type { Rule } from '../model/rule.ts';

export const cutText: Rule = {
  name: 'cut-text',
  group: 'fields',
  severity: 'warning',
  mends: true,
  finds: 'A text without quotes that a comment follows: in YAML a `#` after a space begins one, and the text ends before it.',
  why: 'Readers see half of a title or of a customer’s sentence, and nobody is told. A comment belongs on a line of its own.',
  in: 'fields',
  wrong: 'title: Win the #1 place',
  right: 'title: "Win the #1 place"',
};
