import { describe, expect, test } from 'vitest';
import { writeIds } from '../../../src/playbook/questions/fix.ts';
import { mdx } from '../../support/compile.ts';
import * as fc from '../../support/properties.ts';

const question = (inner: string, attributes = '') => `<Question id="q"${attributes}>\n\n?\n\n${inner}\n\nSo.\n\n</Question>\n`;
const asked = (text: string) => mdx(text).questions[0];
const keyOf = (text: string) => asked(text)?.key;

const CHOICE = '- [x] The rep {/* #rep */}\n  > a\n- [ ] The coach {/* #coach */}\n  > b';

describe('what a page says of a question', () => {
  test('is its kind, skill, level, revision, key, title, place and the ids of its options', () => {
    expect(asked(`a\n\n${question(CHOICE, ' skill="listening" level="2" rev="3"').replace('?', 'Who *speaks*\nfirst?')}`)).toEqual({
      id: 'q',
      kind: 'single',
      skill: 'listening',
      level: 2,
      rev: 3,
      key: expect.stringMatching(/^[0-9a-z]{1,5}$/),
      title: 'Who speaks first?',
      optionIds: ['rep', 'coach'],
      line: 3,
      column: 1,
    });
  });

  test('a gap has its place in the title, and a long title is cut between words', () => {
    expect(asked('<Question id="q">\n\nEnd with a <Blank answers="date" />.\n\nSo.\n\n</Question>')?.title).toBe('End with a ___.');
    expect(asked(question(CHOICE).replace('?', 'word '.repeat(60)))?.title).toMatch(/^(word ){23}word…$/);
  });

  test('assignments are noted too', () => {
    expect(mdx('<Assignment id="a" days="7">\n\nWait **two** seconds.\n\n</Assignment>').assignments).toEqual([
      { id: 'a', title: 'Wait two seconds.', days: 7 },
    ]);
  });
});

describe('the answer key', () => {
  test('stays when options move, are worded better, get feedback, and when the page does', () => {
    const moved = '- [ ] The coach, surely {/* #coach */}\n  > c\n- [x] The *rep*! {/* #rep */}\n  > d';
    expect(keyOf(question(moved))).toBe(keyOf(question(CHOICE)));
    expect(mdx(question(CHOICE), { file: 'practices/x.mdx', url: '/practices/x/' }).questions[0]?.key).toBe(keyOf(question(CHOICE)));
  });

  test('changes with what is right, with an option more, and with the kind', () => {
    const keys = [CHOICE, CHOICE.replace('[ ]', '[x]'), `${CHOICE}\n- [ ] Nobody\n  > c`, '1. a\n2. b', '1. b\n2. a'].map((inner) =>
      keyOf(question(inner)),
    );
    expect(new Set(keys).size).toBe(5);
  });

  test('of a gap changes with what is accepted, and with nothing else', () => {
    const gap = (text: string) => keyOf(`<Question id="q">\n\n${text}\n\nSo.\n\n</Question>`);
    expect(gap('A <Blank answers="one | two" />.')).toBe(gap('Say <Blank answers="two|One" />!'));
    expect(gap('A <Blank answers="one" />.')).not.toBe(gap('A <Blank answers="two" />.'));
    expect(gap('A <Blank answers="one" />.')).not.toBe(gap('A <Blank answers="one" exact="case" />.'));
  });

  test('of a scenario knows its branches', () => {
    const scenario = (mark: string) =>
      keyOf(
        `<Scenario id="q">\n\n?\n\n- [x] a\n  > b\n\n  - [${mark}] c\n    > d\n  - [x] e\n    > f\n- [ ] g\n  > h\n\nSo.\n\n</Scenario>`,
      );
    expect(scenario('x')).not.toBe(scenario(' '));
  });
});

describe('options that differ in signs alone', () => {
  const options = (...words: string[]) => question(words.map((word, index) => `- [${index === 0 ? 'x' : ' '}] ${word}\n  > a`).join('\n'));
  const idsOf = (text: string) => asked(text)?.optionIds ?? [];

  test.each([
    ['\\> 50 %', '\\< 50 %'],
    ['+10', '-10'],
    ['5 €', '5 $'],
    ['C++', 'C'],
    ['`a(b)`', '`a[b]`'],
    ['10–20', '10, 20'],
    ['Yes!', 'Yes?'],
    ['10<sup>2</sup>', '102'],
    ['~~5~~', '5'],
    ['x - 1', 'x + 1'],
  ])('have ids of their own: %s and %s', (one, other) => {
    const text = options(one, other, 'Neither');
    expect(mdx(text).findings).toEqual([]);
    expect(new Set(idsOf(text)).size).toBe(3);
    expect(idsOf(options(other, 'Neither', one)).toSorted()).toEqual(idsOf(text).toSorted());
  });

  test('change the ids of no others: those follow letters and digits', () => {
    const [, , neither] = idsOf(options('C++', 'C', 'Neither!'));
    expect(idsOf(options('A', 'B', 'neither'))[2]).toBe(neither);
    expect(idsOf(options('C++', 'Java'))[0]).toBe(idsOf(options('C', 'Java'))[0]);
  });

  test('are told apart on both sides of a match, in an order, in a branch and in a checklist', () => {
    for (const text of [
      question('| a | b |\n|---|---|\n| C | > 50 |\n| C++ | < 50 |').replace('> 50', '\\> 50').replace('< 50', '\\< 50'),
      question('1. +10\n2. -10'),
      '<Scenario id="s">\n\n?\n\n- [x] a\n  > b\n\n  - [x] Yes!\n    > c\n  - [ ] Yes?\n    > d\n- [ ] e\n  > f\n\nSo.\n\n</Scenario>\n',
      '<Checklist id="c">\n\n- [ ] +10\n- [ ] -10\n\n</Checklist>\n',
    ])
      expect(mdx(text).findings, text).toEqual([]);
  });

  test('that part in case or emphasis alone get ids of their own by --fix; that say the same do not', () => {
    const alike = options('**US** only', 'us only');
    expect(mdx(alike).findings.map(({ fix }) => fix)).toEqual([
      'word one of them differently, or give each an id of its own: `npm run check -- --fix` does',
    ]);
    const fixed = writeIds(alike);
    expect(fixed.count).toBe(2);
    expect(mdx(fixed.text).findings).toEqual([]);
    expect(writeIds(options('Wait', 'Wait')).count).toBe(1);
  });
});

test('options that a character alone parts which nobody sees say the same, in every kind of list', () => {
  for (const odd of ['a\u200bb', 'a\u2060b', 'a\u00adb', 'ab\u200e', 'a\u200db', 'ab\u2800'])
    for (const text of [
      question(`- [x] ab\n  > c\n- [ ] ${odd}\n  > d`),
      question(`1. ab\n2. ${odd}`),
      question(`| a | b |\n|---|---|\n| ab | c |\n| ${odd} | d |`),
      `<Scenario id="s">\n\n?\n\n- [x] a\n  > b\n\n  - [x] ab\n    > c\n  - [ ] ${odd}\n    > d\n- [ ] e\n  > f\n\nSo.\n\n</Scenario>\n`,
      `<Checklist id="c">\n\n- [ ] ab\n- [ ] ${odd}\n\n</Checklist>\n`,
    ])
      expect(mdx(text).findings, JSON.stringify(text)).toEqual([
        expect.objectContaining({ fix: expect.stringMatching(/^(?:take out .* \(U\+[\dA-F]{4}\), which nobody sees|word one of them)/) }),
      ]);
  expect(mdx(question('1. می\u200cخواهم\n2. میخواهم')).findings).toEqual([]);
});

test('an option may be a block of code alone', () => {
  const text = question('- [x]\n  ```js\n  a(b)\n  ```\n  > a\n- [ ]\n  ```js\n  a[b]\n  ```\n  > b');
  expect(mdx(text).findings).toEqual([]);
  expect(asked(text)).toMatchObject({ kind: 'single' });
  expect(new Set(asked(text)?.optionIds).size).toBe(2);
  expect(mdx(text.replace('[x]\n', '[x] {/* #k */}\n')).questions[0]?.optionIds).toContain('k');
});

describe('writing ids', () => {
  test.each([
    ['a choice', '- [x] The rep\n  > a\n- [ ] The coach\n  on two lines   \n  > b'],
    ['CRLF', '- [x] The rep\r\n  > a\r\n- [ ] The coach\r\n  > b'],
    ['an order', '1. Ask\n2. `code`\n3. **bold**'],
    ['pairs', '| a | b |\n|---|---|\n| one | eins |\n| two | zwei |\n| three | eins |'],
    ['some ids already', '- [x] The rep {/* #k3 */}\n  > a\n- [ ] The coach\n  > b'],
  ])('of %s: the key stays, nothing but comments is added, and there is nothing left to do', (_, inner) => {
    const text = `---\ntitle: T\n---\n\n${question(inner)}`;
    const fixed = writeIds(text);
    expect(fixed.count).toBeGreaterThan(0);
    expect(fixed.text.replace(/ \{\/\* #[\w-]+ \*\/\}/g, '')).toBe(text.replace(/ \{\/\* #[\w-]+ \*\/\}/g, ''));
    const body = (page: string) => page.slice(page.indexOf('<Question'));
    expect(keyOf(body(fixed.text))).toBe(keyOf(body(text)));
    expect(writeIds(fixed.text)).toEqual({ text: fixed.text, count: 0 });
  });

  test('of a scenario: two choices that say the same in different branches get ids of their own', () => {
    const text =
      '<Scenario id="s">\n\n?\n\n- [x] a\n  > b\n\n  - [x] Wait\n    > c\n  - [ ] d\n    > e\n- [ ] f\n  > g\n\n  - [ ] Wait\n    > h\n  - [x] i\n    > j\n\nSo.\n\n</Scenario>\n';
    expect(mdx(text).findings.map(({ message }) => message)).toEqual(['A choice is right on one branch and wrong on another']);
    const fixed = writeIds(text);
    expect(fixed.count).toBe(6);
    expect(mdx(fixed.text).findings).toEqual([]);
  });

  test('leaves alone what is no MDX, what is no question, and what has its ids', () => {
    for (const text of [
      '<Question id="q">\n',
      '- [ ] a\n- [x] b\n',
      '```mdx\n<Question id="q">\n\n- [x] a\n\n</Question>\n```\n',
      question(CHOICE),
    ])
      expect(writeIds(text)).toEqual({ text, count: 0 });
  });

  test('survives whatever options hold', () => {
    const words = fc.stringMatching(/^[a-z]{1,6}( [a-z*`_]{1,6}){0,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 2, maxLength: 6 }), (list) => {
        const text = question(list.map((option, index) => `- [${index ? ' ' : 'x'}] ${option}\n  > f`).join('\n'));
        const { text: fixed, count } = writeIds(text);
        if (count > 0) expect(keyOf(fixed)).toBe(keyOf(text));
        expect(fixed.replace(/ \{\/\* #[\w-]+ \*\/\}/g, '')).toBe(text);
      }),
      { numRuns: 150 },
    );
  });
});
