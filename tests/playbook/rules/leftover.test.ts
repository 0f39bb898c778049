import { describe, expect, test } from 'vitest';
import { mendLeftovers } from '../../../src/playbook/compile/mend-leftovers.ts';
import { ofText } from './lint.ts';

const found = (text: string, file = 'practices/own.mdx') => ofText('leftover', text, { file });
const md = 'practices/own.md';

describe('markup that is none', () => {
  test.each([
    ['a footnote without a text', 'A note.[^9]', '1:8 The footnote `[^9]` has no text'],
    ['a reference without a definition', 'A [link][nowhere].', '1:3 The reference `[link][nowhere]` has no definition'],
    ['in the second line of a quote', '> A\n> [link][].', '2:3 The reference `[link][]` has no definition'],
    ['a link with a space in it', '[a] (/practices/b/)', '1:1 `[a] (/practices/b/)` is no link'],
    ['an address with a space in it', '[a](my page.mdx)', '1:1 `[a](my page.mdx)` is no link'],
    ['a heading without a space', '##No space', '1:1 `##No space` is no heading'],
    ['a heading of seven', '####### Seven', '1:1 `####### Seven` is no heading'],
    ['a directive', ':::tip\n\nAsk.', '1:1 `:::tip` is a block of another generator'],
    ['a directive with its end', ':::tip\n\nAsk.\n\n:::', '1:1 `:::tip` is a block of another generator'],
    ['the end of a directive alone', 'Ask.\n\n:::', '3:1 `:::` is a block of another generator'],
    ['an admonition', '!!! note "Ask"', '1:1 `!!! note` is a block of another generator'],
    ['a list of contents', '[TOC]', '1:1 `[TOC]` is a command of another generator'],
    ['a picture', '![[board.png]]', '1:1 `![[board.png]]` is a picture of another program'],
    ['bold with a space', '**Price: **say it.', '1:1 `**Price: **` is not bold'],
    ['struck out with a space', 'It is ~~ 100 ~~ 90.', '1:7 `~~ 100 ~~` is not struck out'],
    ['marked', 'The ==reason== why.', '1:5 `==reason==` is not marked'],
    ['a box', '[ ] Tell', '1:1 The box `[ ]` stands outside a list'],
    ['a box in a list', '- [] Tell', '1:3 The box `[]` stands outside a list'],
    ['a table whose head is too short', '| a |\n| --- | --- |\n| b | c |', '2:1 `| --- | --- |` is no line of a table'],
    ['bullets', '• Ask\n• Wait', '1:1 `•` begins no list: its lines become one'],
    ['a heading without a space in an item', '- Ask\n  ##No', '2:3 `##No` is no heading'],
    ['a heading of full-width signs', '＃＃ Fragen', '1:1 `＃＃ Fragen` is no heading'],
    ['a directive in a quote', '> Ask.\n> :::tip', '2:3 `:::tip` is a block of another generator'],
    ['a box on the second line of an item', '- Ask\n  [ ] Tell', '2:3 The box `[ ]` stands outside a list'],
    [
      'a box in a table',
      '| Who | Done |\n| --- | --- |\n| [ ] She | [x] |',
      '3:3 The box `[ ]` stands in a table',
      '3:13 The box `[x]` stands in a table',
    ],
    ['a box without a space behind it', '- []Tell', '1:3 The box `[]` stands outside a list'],
    ['a box without a space before it', '-[x] Tell', '1:1 The box `-[x]` stands outside a list'],
    ['a box behind a dash', '– [ ] Tell', '1:1 The box `– [ ]` stands outside a list'],
    ['a box of full-width brackets', '- ［x］ Tell', '1:3 The box `［x］` stands outside a list'],
    ['dashes', 'Ask:\n– Why\n– *When*', '2:1 `–` begins no list: its lines become one'],
    ['bullets before emphasis', '• *Ask*\n• Wait', '1:1 `•` begins no list: its lines become one'],
    ['hyphens without a space', '-Ask\n-Wait', '1:1 `-` begins no list: its lines become one'],
    ['numbers in brackets', 'Then (1) ask:\n(1) Why\n(2) When', '2:1 `(1)` begins no list: its lines become one'],
    ['letters', 'a) Why\nb) When', '1:1 `a)` begins no list: its lines become one'],
    ['signs', '✅ Why\n❌ When', '1:1 `✅` begins no list: its lines become one'],
    ['an alert with a space in it', '> [! NOTE]\n> Ask.', '1:3 `[! NOTE]` makes no callout'],
    ['an alert outside a quote', '[!NOTE] Ask', '1:1 `[!NOTE]` makes no callout'],
    ['an alert in the middle of a quote', '> Ask.\n> [!TIP]\n> Wait.', '2:3 `[!TIP]` makes no callout'],
    ['an alert before emphasis', '> [!NOTE] **Ask**', '1:3 `[!NOTE]` makes no callout'],
    ['an alert on one line', '> [!NOTE] Ask.', '1:3 `[!NOTE]` makes no callout'],
    ['a table without its line', 'Ask:\n\n| a | b |\n| c | d |', '3:1 These rows make no table'],
    ['a link of a wiki', 'See [[Pricing|the prices]].', '1:5 `[[Pricing|the prices]]` is a link of another program'],
    [
      'code that is never closed',
      'Ask.\n\n~~~\ncode\n\nAll of this is code.',
      '3:1 The block of code that begins with `~~~` is never closed',
    ],
    [
      'code in a list that is never closed',
      '- Ask\n\n  ```sh\n  code\n\nText.',
      '3:3 The block of code that begins with `` ``` `` is never closed',
    ],
    ['an entity that there is not', 'One &foo; two.', '1:5 `&foo;` stands for no sign'],
    ['bold that is never closed', 'Say **open and go on.', '1:5 `**open and go on.` is not bold: nothing closes it'],
    ['an alert that there is not', '> [!INFO]\n> Ask.', '1:3 `[!INFO]` makes no callout'],
  ])('is found: %s', (_, text, ...said) => {
    expect(found(text)).toEqual(said);
    expect(found(text, md)).toEqual(said);
  });

  test('of generators that write braces is found in Markdown', () => {
    expect(found('{% hint style="info" %}\nAsk.\n{% endhint %}\n\n{{< note >}}', md).map((said) => said.split(' ')[0])).toEqual([
      '1:1',
      '3:1',
      '5:1',
    ]);
  });

  test.each([
    'A note.[^1] And a [link][here], [here] too.\n\n[^1]: Text.\n\n[here]: /practices/own/',
    'Escaped: \\[^9], \\[a][b], \\**not bold \\**, \\##No.',
    '`[^9]`, `##No`, `:::tip`, `** a **`\n\n```\n##No\n:::tip\n[ ] a\n| a | b | c |\n```',
    'Dear [First name], [Company] asks [sic] (again). Hello {/* {{name}} */}.',
    'Write `a[i][j]`, or a[i][j], 2**3**2, x == y == z, a ~~ b, C# and #1 of ###.',
    'A password of **** or *****, stars *** and --- dashes | bars |.',
    '#sales, 10:::20, Why??? So!!! Really!!! yes.',
    '> [!TIP]\n> Ask.\n\n> [!WARNING]',
    '• one bullet alone',
    '- [ ] a box\n- [x] another',
    '| a | b |\n| --- | --- |\n| c |\n| `d\\|e` | f |',
    '**「重点」** and **bold**, ~~out~~.',
    'A **[link](/practices/own/) and `code`** and **two\nlines** of it.',
    'Globs like **/*.md, 2**3, Price**.\n\n** a note of two stars',
    '&amp; &nbsp; &lt; &copy; &#169; &amp;foo; AT&T; Q&As; R&D, `&foo;` \\&foo;',
    '```\ncode\n```\n\n> ~~~~\n> ~~~\n> ~~~~\n\n- ```\n  a\n  ```',
    '| one row of bars |\n\n|x| + |y|\n|z|',
    '— Ask.  \n— Wait.\\\n— Tell.',
    'Ask –\n– and wait.\n\n— one line of a talk\nthat goes on\n— another',
    'Sold in\n2024.\n2025. And\na) b',
    '[I]t is “[x]” or [X]erox, **bold**##not, `a`:::b, [!x y], \\[!NOTE] a, \\[ ] b, - [ ] c',
    '> [!NOTE]\n>\n> [!] and [!!] and\n> -5 or\n> -3',
    '| [link](/practices/own/) | [x]y | \\[ ] |\n| --- | --- | --- |\n| `[ ]` | a [ ] b | ☐ |',
    'Lists like [[1, 2], [3]] and [a[0]][b].',
  ])('is nothing that was meant so: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what nothing else can be meant by', () => {
  test.each([
    ['##No', '## No'],
    ['- Ask\r\n  ###No\r\n', '- Ask\r\n  ### No\r\n'],
    ['＃＃ No', '## No'],
    ['- []Ask\n- [ ]Tell\n- [X]Wait', '- [ ] Ask\n- [ ] Tell\n- [x] Wait'],
    ['> 1. ［ｘ］ Ask', '> 1. [x] Ask'],
    ['-[x] Ask\n\n– [ ] Tell', '- [x] Ask\n\n- [ ] Tell'],
    ['> [! note]\n> Ask', '> [!NOTE]\n> Ask'],
  ])('is mended: %j', (text, meant) => {
    for (const format of ['md', 'mdx'] as const) {
      const whole = (text: string) => `---\ntitle: ##No\n---\n\n${text}`;
      expect(mendLeftovers(whole(text), format).text).toBe(whole(meant));
      expect(mendLeftovers(whole(meant), format).count).toBe(0);
    }
  });

  test.each([
    '[ ] Ask',
    '– Ask\n– Wait',
    '####### Seven',
    '> [!INFO]\n> Ask',
    '> [!NOTE] Ask',
    '| [ ] a |\n| --- |',
    '`##No`',
    '```\n##No\n```',
  ])('but not where its author has to say: %j', (text) => {
    expect(mendLeftovers(text, 'mdx').count).toBe(0);
  });

  test('but not in a component, where a box is an answer', () => {
    expect(mendLeftovers('<Question id="q">\n\nWhat?\n\n- []Ask\n\n</Question>', 'mdx').count).toBe(0);
  });
});

describe('text that nobody sees', () => {
  test('is named: cells beyond the head of a table', () => {
    expect(found('| A | B |\n| --- | --- |\n| a | b | lost |')).toEqual([
      '3:9 The row has 3 cells, the head of the table 2: readers do not see what is beyond',
    ]);
  });

  test('is named: code that a bar cuts, also where the row has room for it', () => {
    expect(found('| A | B |\n| --- | --- |\n| Open | `new|won` |')).toEqual(['3:8 A bar cuts the code in this cell']);
    expect(found('| A | B |\n| --- | --- |\n| `new|won` |')).toEqual(['3:1 A bar cuts the code in this cell']);
  });

  test('is named: a footnote that nothing refers to, or that is there twice', () => {
    expect(found('A.[^1]\n\n[^1]: One.\n[^1]: Two.\n[^2]: Three.')).toEqual([
      '4:1 The footnote `[^1]` has a text already: readers do not see this one',
      '5:1 Nothing refers to the footnote `[^2]`: readers do not see it',
    ]);
  });
});
