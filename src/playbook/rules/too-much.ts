import type { Rule } from '../model/rule.ts';

export const tooMuch: Rule = {
  name: 'too-much',
  group: 'text',
  severity: 'error',
  fixed: true,
  finds:
    'A place that holds more than anybody writes by hand: a line of more than 10,000 letters, a paragraph with more than 1,000 signs that may mean something (`*`, `_`, `[`), a table of more than 100 columns, a block of coloured code of more than 20,000 letters, a named address of more than 2,000, more than 1,000 footnotes and named addresses or 5,000 paragraphs, items and rows in a page, 6,000 lines of text, or 10,000 lines in all.',
  why: 'No reader gets through it, and a parser takes minutes where it takes a thousandth of a second for the rest of the page.',
  wrong: `|${' |'.repeat(101)}\n|${'-|'.repeat(101)}`,
  right: `| Ask | Wait |\n|-----|------|\n| first | then |`,
};
