import { describe, expect, test } from 'vitest';
import { compile, md, mdx, said } from '../../support/compile.ts';
import { practice } from '../../support/playbook.ts';

const nested = (depth: number): string =>
  depth === 0
    ? 'So.'
    : `<Question id="q${depth}">\n\nWhy?\n\n- [x] Because\n\n  ${nested(depth - 1).replaceAll('\n', '\n  ')}\n\n</Question>`;
const code = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n`;
const play = (line: string) => code('play', `O you (1,2)\nX customer (7,2)\n${line}`);
const table = (columns: number) => `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n`;
const many = (count: number, one: (index: number) => string) => [...Array(count)].map((_, index) => one(index)).join('');

// Each of them took seconds to minutes, and is smaller than a page that somebody might write.
describe('more than a place may hold is a problem with its place', () => {
  test.each([
    ['signs in a paragraph', `Text.\n\n${'_*a'.repeat(3000)}`, '3:1 error too-much: The paragraph has more than 1,000 signs'],
    ['signs in a paragraph of several lines', '_a\n*b\n'.repeat(10_000), '1:1 error too-much: The paragraph has more than 1,000 signs'],
    ['bold that never begins', 'a**b '.repeat(20_000), '1:1 error too-much: The line has 100,000 letters'],
    ['brackets', '![ '.repeat(3000), '1:1 error too-much: The paragraph has more than 1,000 signs'],
    ['a long line', `Text.\n\n${'1'.repeat(50_000)}`, '3:1 error too-much: The line has 50,000 letters'],
    ['a long word of code', code('java', 'a'.repeat(50_000)), '2:1 error too-much: The line has 50,000 letters'],
    [
      'coloured code',
      `Text.\n\n${code('rust', 'r#"\n'.repeat(20_000))}`,
      '3:1 error too-much: The block of code has more than 20,000 letters',
    ],
    ['columns of a table', `Text.\n\n${table(1000)}${'|\n'.repeat(20_000)}`, '4:1 error too-much: The table has 1,000 columns'],
    ['lists in lists', `Text.\n\n${'- '.repeat(90)}a\n`.repeat(2), '3:1 error syntax: The text is nested too deeply'],
    ['quotes in lists', `${'> 1. '.repeat(40)}a`, '1:1 error syntax: The text is nested too deeply'],
    ['footnotes', many(3000, (index) => `[^${index}]: x\n\n`), '2001:1 error too-much: The page has more than 1,000 footnotes'],
    [
      'mentions of a footnote',
      `[^a]: x\n\n${'Text.[^a]\n\n'.repeat(3000)}`,
      '2001:1 error too-much: The page has more than 1,000 footnotes',
    ],
    [
      'a long address, named often',
      `[a]: /${'x'.repeat(5000)}\n\n${'- [a]\n'.repeat(9000)}`,
      '1:1 error too-much: The address has 5,006 letters',
    ],
    ['paragraphs', 'a\n\n'.repeat(30_000), '10001:1 error too-much: The page has more than 5,000 paragraphs, items and rows'],
    ['paragraphs in a quote', '> a\n>\n'.repeat(6000), '10001:1 error too-much: The page has more than 5,000'],
    ['items', '- a\n'.repeat(20_000), '5001:1 error too-much: The page has more than 5,000'],
    ['empty items', '1.\n'.repeat(20_000), '5001:1 error too-much: The page has more than 5,000'],
    ['lists in items', '- - - - a\n'.repeat(6000), '1251:1 error too-much: The page has more than 5,000'],
    ['headings', '# a\n'.repeat(20_000), '5001:1 error too-much: The page has more than 5,000'],
    ['lines across the page', '---\n'.repeat(20_000), '5001:1 error too-much: The page has more than 5,000'],
    ['blocks of code', '```\n```\n'.repeat(6000), '10001:1 error too-much: The page has more than 5,000'],
    ['lines of one paragraph', 'a\n'.repeat(50_000), '6001:1 error too-much: The page has more than 6,000 lines of text'],
    ['blank lines', '\r'.repeat(100_000), '10001:1 error too-much: The page has more than 10,000 lines'],
    ['lines that are nearly items', '-\u200b\n'.repeat(33_000), '6001:1 error too-much: The page has more than 6,000 lines of text'],
    ['lines of code', code('', 'a\n'.repeat(50_000)), '10001:1 error too-much: The page has more than 10,000 lines'],
    ['rows', `a|b\n-|-\n${'a|b\n'.repeat(6000)}`, '5001:1 error too-much: The page has more than 5,000'],
  ])('%s', (_, text, problem) => {
    for (const compileIt of [md, mdx]) {
      const { findings, broken } = compileIt(text);
      expect(said(findings)[0]?.slice(0, problem.length)).toBe(problem);
      expect(broken).toBe(true);
    }
  });

  test('each place, and a way out', () => {
    expect(said(mdx(`${'a'.repeat(20_000)}\n\n${'b'.repeat(30_000)}\n`).findings)).toEqual([
      '1:1 error too-much: The line has 20,000 letters → break it: a line may have 10,000',
      '3:1 error too-much: The line has 30,000 letters → break it: a line may have 10,000',
    ]);
  });

  test('of a play: a line that no drawing has room for', () => {
    for (const line of [`a${' '.repeat(5000)}b`, `O a${' '.repeat(5000)}b`, `O ${'a'.repeat(300)} (3,2)`])
      expect(said(mdx(play(line)).findings)).toEqual([
        expect.stringMatching(/^4:1 error play: The play cannot be drawn: the line has \d+ letters/),
      ]);
  });

  test.each([
    ['dashes', '- '.repeat(20_000)],
    ['question marks', '? '.repeat(20_000)],
    ['brackets', '['.repeat(20_000)],
  ])('of fields: lists in lists, written with %s', (_, text) => {
    const { compiled } = compile('practices/a.mdx', practice(1, 'Text.\n', `hears:\n  ${text}a\n`));
    expect(said(compiled.findings)).toEqual([
      expect.stringMatching(/^\d+:\d+ error yaml: The YAML cannot be read: it is nested too deeply/),
    ]);
  });

  test('questions in questions: what stands inside is no question, and nothing is said or shown a thousand times', () => {
    const { body, findings } = mdx(nested(20));
    expect(JSON.stringify(body).length).toBeLessThan(50_000);
    expect(findings.filter(({ message }) => message === 'A question stands inside another one')).toHaveLength(19);
  });
});

describe('what somebody writes by hand is not too much', () => {
  test.each([
    // A line as long as the front matter, which stands as blanks in the text that is parsed, took seconds.
    ['a long line of blanks', `Text.\n\n${' '.repeat(150_000)}\n\nText.\n`],
    ['a long line of tabs', `Text.\n\n${'\t'.repeat(150_000)}\n\nText.\n`],
    ['a long paragraph with links', 'See [how **they**](https://example.org/_a_) ask. '.repeat(100)],
    ['a long list', '- [a](https://example.org) and **b**\n'.repeat(1000)],
    ['a long table', `| a | b |\n|---|---|\n${'| *a* | [b](https://example.org) |\n'.repeat(1000)}`],
    ['a long block of code', code('', `${'* _ [ a'.repeat(20)}\n`.repeat(500))],
    ['a wide table', table(40)],
    ['many paragraphs', 'Text.\n\n'.repeat(2000)],
    ['a long quotation', '> Text that goes on.\n'.repeat(3000)],
    ['lists in lists', many(12, (depth) => `${'  '.repeat(depth)}- a\n`)],
    ['many footnotes', many(300, (index) => `Text.[^${index}]\n\n[^${index}]: x\n\n`)],
  ])('%s', (_, text) => {
    expect(mdx(text).findings.filter(({ rule }) => rule === 'too-much' || rule === 'syntax')).toEqual([]);
  });
});
