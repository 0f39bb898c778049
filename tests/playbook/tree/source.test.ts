import { describe, expect, test } from 'vitest';
import { decode, split } from '../../../src/playbook/tree/source.ts';
import { compile, said } from '../../support/compile.ts';
import { practice } from '../../support/playbook.ts';

const problems = (source: string | Uint8Array, file = 'practices/a.mdx') => said(compile(file, source).compiled.findings);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('a file', () => {
  test('may begin with a byte order mark', () => {
    const { compiled, body } = compile('practices/a.mdx', `\uFEFF${practice(1, 'Text.')}`);
    expect(compiled.findings).toEqual([]);
    expect(body.join('')).toBe('<p>Text.</p>');
  });

  test('may have lines that end in CR LF; places stay right', () => {
    const source = practice(1, 'One.\n\nTwo <Nothing />.\n', 'stage: discover\nminits: 3\n').replaceAll('\n', '\r\n');
    expect(problems(source)).toEqual([
      '7:1 warning unknown-field: There is no field `minits` → did you mean `minutes`?',
      expect.stringMatching(/^12:5 error component: There is no component `<Nothing>`/),
    ]);
  });

  test('may have lines that end in CR alone, as on an old Mac', () => {
    const source = practice(1, 'One.\n\nTwo <Nothing />.\n', 'minits: 3\n').replaceAll('\n', '\r');
    expect(problems(source)).toEqual([
      '6:1 warning unknown-field: There is no field `minits` → did you mean `minutes`?',
      expect.stringMatching(/^11:5 error component: There is no component `<Nothing>`/),
    ]);
  });

  test.each([
    ['a letter before another', 'title: caf\xe9s', 11],
    ['a letter at the end of the file', 'title: caf\xe9', 11],
    ['the first byte', '\xe9', 1],
  ])('in Latin-1 is named with the place: %s', (_, text, column) => {
    const expected = { line: 2, column, rule: 'encoding', message: 'The file is not UTF-8' };
    expect(decode(latin1(`ok\n${text}`))).toMatchObject({ finding: expected });
  });

  test('in UTF-16 is not UTF-8 from its first byte', () => {
    expect(decode(Buffer.from('\uFEFFtitle', 'utf16le'))).toMatchObject({ finding: { line: 1, column: 1, rule: 'encoding' } });
  });

  test('of five megabytes is refused without being parsed', () => {
    const started = performance.now();
    expect(problems(practice(1, 'word '.repeat(1024 * 1024)))).toEqual([
      expect.stringMatching(/^1:1 error file-size: The file has 5\.0 MB; a page may have 2 MB → split it/),
    ]);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('that is empty has no front matter', () => {
    expect(problems('')).toEqual([
      '1:1 error front-matter: The page is empty → begin it with a line `---`, the fields `title`, `number`, `summary`, `skills`, and a line `---`',
    ]);
  });

  test('that is empty YAML lacks its required field', () => {
    expect(problems('', 'skills/a.yaml')).toEqual(['1:1 error missing-field: The field `name` is missing → add `name:`']);
  });

  test('may end with its front matter', () => {
    for (const end of ['', '\n']) expect(problems(practice(1, '', 'status: draft\n').trimEnd() + end)).toEqual([]);
  });

  test('whose front matter is never closed says so, and nothing else', () => {
    expect(problems('---\ntitle: { a\n\n# Text {\n')).toEqual([
      '3:1 error front-matter: The front matter is never closed → write a line `---` above this line, below the last field',
    ]);
  });

  test('that begins with a rule has no front matter', () => {
    expect(problems('---\n\nText.\n')).toEqual([expect.stringMatching(/has no front matter/)]);
  });

  test('without front matter has its text checked all the same', () => {
    expect(problems('Text <Nothing />')).toHaveLength(2);
  });

  test('whose name holds what means something else in an address has to be renamed', () => {
    expect(problems(practice(1), 'practices/c#.mdx')).toEqual([expect.stringMatching(/^1:1 error file-name: The file name holds `#`/)]);
  });

  // Each of them passed a check, and no build came through.
  test.each([
    ['practices/a\u0000b.mdx', 'The file name holds a character that cannot be seen (U+0000)'],
    ['practices/bell\u0007.mdx', 'The file name holds a character that cannot be seen (U+0007)'],
    ['practices/two\nlines.md', 'The file name holds a character that cannot be seen (U+000A)'],
    ['practices/half\ud83d.mdx', 'The file name holds a character that cannot be seen (U+D83D)'],
    ['practices/index.html.mdx', 'The address of the page would hold `index.html`'],
    ['practices/calls/Index.HTML/first.mdx', 'The address of the page would hold `index.html`'],
  ])('whose name can be no address has to be renamed: %j', (file, message) => {
    expect(problems(practice(1), file)).toEqual([expect.stringContaining(`1:1 error file-name: ${message}`)]);
  });

  test.each([
    ['skills/bell\u0007.yaml', 'cannot be seen'],
    ['skills/what?.yaml', 'means something else'],
    ['roles/index.html.yaml', 'index.html'],
  ])('of data, too: %j', (file, message) => {
    expect(problems('name: A\n', file)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ['a text', 'summary: "\\uD83D"', '4:10'],
    ['a text in a list', 'hears: ["all well", "half \\uDE42 of it"]', '4:21'],
    ['a name', '"\\uD83D": 1', '4:1'],
  ])('holds whole characters: half of one is a problem in %s', (_, line, place) => {
    const fields = `---\ntitle: A\nnumber: 1\n${line}\nskills: []\n---\n`;
    expect(problems(fields)[0]).toMatch(new RegExp(`^${place} error yaml: The YAML cannot be read: a text holds half of a character`));
  });
});

describe('front matter', () => {
  test('is blanked out, so that places in the text are places in the file', () => {
    const { body } = split('---\r\na: 1\r\n---\r\nText');
    expect(body.split('\n').at(-1)).toBe('Text');
    expect(body).toHaveLength('---\r\na: 1\r\n---\r\nText'.length);
  });

  test('may be empty', () => {
    expect(split('---\n---\nText')).toMatchObject({ frontMatter: { text: '' }, body: '   \n   \nText' });
  });

  test('ends at the first line of three hyphens, not at four', () => {
    expect(split('---\na: |\n  x\n----\n---\nText').frontMatter?.text).toBe('a: |\n  x\n----\n');
  });

  test('is not found below the first line', () => {
    expect(split('Text\n---\na: 1\n---\n').frontMatter).toBeUndefined();
  });
});
