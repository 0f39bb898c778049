import { describe, expect, test } from 'vitest';
import { count } from '../../../src/playbook/prose/counts.ts';
import { readability } from '../../../src/playbook/prose/readability.ts';
import { ofText } from './lint.ts';

const words = (number: number) => [...Array(number)].map((_, index) => `W${index}`).join(' ');

describe('the order of headings', () => {
  const headings = (...depths: number[]) =>
    ofText('heading-order', depths.map((depth) => `${'#'.repeat(depth)} H\n`).join('\n')).map((said) => said.replace(/ .*/, ''));

  test('may go down one at a time and up any number', () => {
    expect(headings(2, 3, 4, 2, 3, 3, 2)).toEqual([]);
  });

  test('begins below the title', () => {
    expect(ofText('heading-order', '### Late\n')).toEqual(['1:1 The first heading is of level 3']);
    expect(ofText('heading-order', '# Again\n\n## Fine\n')).toEqual(['1:1 A heading of the first level stands in the text']);
  });

  test('says a gap once, where it opens', () => {
    expect(headings(2, 4, 4, 5, 3)).toEqual(['3:1']);
  });

  test('counts headings in a component, and underlined ones', () => {
    expect(ofText('heading-order', '<CoachGuide>\n\n#### Deep\n\n</CoachGuide>\n\nTitle\n=====\n')).toEqual([
      '3:1 The first heading is of level 4',
      '7:1 A heading of the first level stands in the text',
    ]);
  });
});

describe('a link', () => {
  test.each(['here', 'Click here', 'read more', 'this page', 'more…', '**here**'])('is not named “%s”', (name) => {
    expect(ofText('link-text', `[${name}](/practices/)`)).toHaveLength(1);
    expect(ofText('link-text', `[${name}](/practices/)`, { language: 'de' })).toEqual([]);
  });

  test.each(['here is how to open a call', 'this practice', 'hier', 'example.com', 'https://example.com/'])('may be named “%s”', (name) => {
    expect(ofText('link-text', `[${name}](https://example.com/)`)).toEqual([]);
  });

  test('does not show a long address, unless it stands in a footnote', () => {
    const address = 'https://example.com/guides/2026/how-to-open';
    expect(ofText('link-text', `See ${address} for more.[^1]\n\n[^1]: ${address}`)).toEqual(['1:5 The link shows its address']);
    expect(ofText('link-text', `See ${address}`, { language: 'ja' })).toHaveLength(1);
  });

  test('without words is found, but not one of a picture that has some', () => {
    expect(ofText('empty-link', '[](/practices/) and [![](a.png)](/practices/)')).toEqual([
      '1:1 The link has no words',
      '1:21 The link has no words',
    ]);
    expect(ofText('empty-link', '[![Board](a.png)](/practices/) [`x`](/practices/) [<Term means="a">b</Term>](/practices/)')).toEqual([]);
    expect(ofText('empty-link', '[<img src="a.png" alt="Board">](/practices/)', { file: 'practices/own.md' })).toEqual([]);
  });
});

describe('a sentence', () => {
  test('of forty words is not long, one of forty-one is', () => {
    expect(ofText('sentence-length', `${words(40)}.`)).toEqual([]);
    expect(ofText('sentence-length', `${words(41)}.`)).toEqual(['1:1 The sentence has 41 words']);
  });

  test('is found where it begins: behind another one, in bold, on the second line, in a list', () => {
    expect(ofText('sentence-length', `Short one. ${words(41)}.`)).toEqual(['1:12 The sentence has 41 words']);
    expect(ofText('sentence-length', `A **bold** start.\n  ${words(41)}.`)).toEqual(['2:3 The sentence has 41 words']);
    expect(ofText('sentence-length', `- One.\n- *Two.* ${words(41)}.`)).toEqual(['2:10 The sentence has 41 words']);
  });

  test('ends as the language ends it', () => {
    const half = '日本語の文です'.repeat(20);
    expect(ofText('sentence-length', `${half}。${half}。`, { language: 'ja' })).toEqual([]);
    expect(ofText('sentence-length', `${words(41)}.`, { language: 'no-such-language-at-all!' })).toHaveLength(1);
  });
});

describe('the reading level', () => {
  const hard = `${'Organisational establishment of communication preferences constitutes an indispensable prerequisite. '.repeat(20)}\n`;

  test('is that of the Automated Readability Index', () => {
    // 4.71 × 40 ÷ 10 + 0.5 × 10 ÷ 2 − 21.43
    expect(readability({ letters: 40, words: 10, sentences: 2 })).toBeCloseTo(-0.09, 5);
    expect(readability({ letters: 0, words: 0, sentences: 0 })).toBe(0);
  });

  test('is a matter of English pages of some length', () => {
    expect(ofText('reading-level', hard)).toEqual([
      expect.stringMatching(/^1:1 The page reads like a text for the \d\dth year of school; a sentence has 9/),
    ]);
    expect(ofText('reading-level', hard, { language: 'en-GB' })).toHaveLength(1);
    expect(ofText('reading-level', hard, { language: 'de' })).toEqual([]);
    expect(ofText('reading-level', hard.slice(0, 400))).toEqual([]);
  });

  test('counts whole sentences only', () => {
    expect(ofText('reading-level', '- Organisational communication preferences\n'.repeat(100))).toEqual([]);
  });
});

describe('a count', () => {
  test.each([
    ['One two. Three!', { letters: 11, words: 3, sentences: 2, longest: 2 }],
    ['“Say it?” he said… then', { letters: 15, words: 5, sentences: 2, longest: 2 }],
    ['don’t well-known 1.5', { letters: 15, words: 3, sentences: 0, longest: 3 }],
    ['Größe zählt. Été', { letters: 13, words: 3, sentences: 1, longest: 2 }],
    ['', { letters: 0, words: 0, sentences: 0, longest: 0 }],
  ])('of “%s”', (text, counts) => {
    expect(count(text)).toEqual(counts);
  });
});

describe('a placeholder', () => {
  test.each(['TODO: more', 'Ends in TODO', '[TBD]', '(FIXME later)', 'Lorem ipsum dolor', 'TBD.'])('is found: %s', (text) => {
    expect(ofText('placeholder', text.replace('[', '\\['))).toHaveLength(1);
    expect(ofText('placeholder', text.replace('[', '\\['), { fields: 'status: draft\n' })).toEqual([]);
  });

  test.each(['TODO EL EQUIPO', 'todo: nada', 'A to-do list', '`TODO` lists'])('is no ordinary word: %s', (text) => {
    expect(ofText('placeholder', text)).toEqual([]);
  });

  test('is found in a heading', () => {
    expect(ofText('placeholder', '## Story (TBD)\n\nText.')).toEqual(['1:1 “TBD” stands where a text is missing']);
  });
});

describe('a picture', () => {
  test.each(['![](board.png)', '![ ](board.png)', '![board.png](board.png)', '![IMG_2034](board.png)', '<img src="board.png" />'])(
    'needs a text: %s',
    (text) => {
      expect(ofText('alt', text)).toHaveLength(1);
    },
  );

  test('may be an ornament where that is written on purpose', () => {
    expect(ofText('alt', '<img src="line.svg" alt="" />')).toEqual([]);
    expect(ofText('alt', '<img src="line.svg" alt="">', { file: 'practices/own.md' })).toEqual([]);
    expect(ofText('alt', '<img src="line.svg">', { file: 'practices/own.md' })).toEqual(['1:1 The picture has no text alternative']);
    expect(ofText('alt', '![A board, with board.png on it](board.png)')).toEqual([]);
  });
});

describe('a page without a text', () => {
  test.each(['', '{/* Later. */}', '&nbsp;', '\u200b', '---', '[a]: /practices/b/', '<div>\n\n</div>'])('is told: %j', (text) => {
    expect(ofText('empty-page', text)).toEqual(['-6:1 The page has no text']);
  });

  test('is told in Markdown, where comments and empty HTML are no text', () => {
    for (const text of ['<!-- Later. -->', '<p></p>\n\n<br>'])
      expect(ofText('empty-page', text, { file: 'practices/own.md' })).toEqual(['-6:1 The page has no text']);
  });

  test.each([
    'Words.',
    '## Only a heading',
    '![Board](board.png)',
    '<CoachGuide>\n\nAsk.\n\n</CoachGuide>',
    '- one',
    '```\ncode\n```',
    '<b>x</b>',
    '日',
  ])('is none that holds %j', (text) => {
    expect(ofText('empty-page', text)).toEqual([]);
    if (!text.includes('Coach')) expect(ofText('empty-page', text, { file: 'practices/own.md' })).toEqual([]);
  });

  test('is none that is a draft, retired, or a module with its list of lessons', () => {
    for (const status of ['draft', 'retired']) expect(ofText('empty-page', '', { fields: `status: ${status}\n` })).toEqual([]);
    expect(ofText('empty-page', '', { file: 'modules/own/index.mdx' })).toEqual([]);
    expect(ofText('empty-page', '', { file: 'modules/own/01-own.mdx' })).toHaveLength(1);
  });
});
