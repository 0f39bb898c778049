import type { Rule } from '../model/rule.ts';

export const curlyQuotes: Rule = {
  name: 'curly-quotes',
  group: 'fields',
  severity: 'warning',
  in: 'fields',
  finds: 'A title, a name or a summary between the curly quotes of a text processor, without straight ones.',
  why: 'They end no text and begin none: readers see them in every list.',
  wrong: 'title: “Let them finish”',
  right: 'title: "Let them finish"',
};
