import { describe, expect, test } from 'vitest';
import {
  type Contribution,
  locationFor,
  newFileAddress,
  practiceSource,
  sameAnswers,
} from '../../../src/coaching/contribution/contribution.ts';
import { contributeWords } from '../../../src/words/en/contribute.ts';
import { blocks, compile, html, loud } from '../../support/compile.ts';
import * as fc from '../../support/properties.ts';

const { hints } = contributeWords;
const EMPTY: Contribution = {
  title: '',
  summary: '',
  skill: 'listening',
  author: '',
  hears: '',
  when: '',
  move: '',
  say: '',
  notSay: '',
  wrong: '',
  tryIt: '',
  question: '',
  right: '',
  rightWhy: '',
  mistake: '',
  mistakeWhy: '',
  why: '',
};
const taken = { number: 41, practices: ['let-silence-work'], ids: ['ask-first-try'] };

function written(typed: Partial<Contribution>) {
  const contribution = { ...EMPTY, ...typed };
  const place = locationFor(contribution.title, taken);
  const source = practiceSource(contribution, hints, place, ['published: 2026-11-20']);
  return { place, source, ...compile(place.path, source) };
}

/** What is said of the words themselves is for the author to mend, and only a warning. */
const OF_WORDS = new Set(['figure', 'placeholder', 'longest-right', 'two-right']);
const wrongWith = ({ compiled: { findings } }: ReturnType<typeof written>) => loud(findings).filter(({ rule }) => !OF_WORDS.has(rule));

/** Text with everything in it that means something in Markdown, MDX or YAML. */
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '{',
          '}',
          '<',
          '>',
          '</Steps>',
          '<!--',
          '-->',
          '{/*',
          '*/}',
          '`',
          '```',
          '~~~',
          '---',
          '***',
          '===',
          '#',
          '##',
          '> ',
          '- ',
          '+ ',
        ],
        ...['1. ', '1) ', '[x] ', '[a](b)', '![a](b)', '[a]: b', '[^1]', '|', '|-|', ':-', '&amp;', '&#123;', '\\', '"', "'", ': ', '"""'],
        ...[
          'import x from "y"',
          'export default',
          'http://a.b/c',
          'www.a.b',
          'a@b.cc',
          'xmpp:a@b',
          '\n',
          '\n\n',
          '    ',
          '\t',
          '\r\n',
          ' a ',
          '\u2028',
        ],
        ...['\u0000', '\ud800', '\ufeff', '<Question id="a">', '</Question>', '$$', ':::', '<https://a.b>', '//', '{`', 'é', '漢'],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);
const anything = fc.record(
  Object.fromEntries(Object.keys(EMPTY).map((field) => [field, field === 'skill' ? fc.constant('listening') : nasty])) as Record<
    keyof Contribution,
    fc.Arbitrary<string>
  >,
);

describe('a contributed practice', () => {
  test('compiles without a problem, whatever is typed', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const found = written(typed);
        expect(wrongWith(found), found.source).toEqual([]);
        expect(found.compiled.fields).toMatchObject({ number: 42, skills: [{ skill: 'listening' }] });
        expect(found.compiled.text).toMatchObject({ code: false, broken: false });
        expect(found.compiled.text?.questions).toHaveLength(1);
        expect(found.compiled.text?.assignments).toHaveLength(1);
      }),
      { numRuns: 400 },
    );
  });

  test('is a whole practice before anything is typed: each part says what belongs there', () => {
    const found = written({});
    expect(wrongWith(found)).toEqual([]);
    expect(found.compiled.text?.headings.map(({ text }) => text)).toEqual([
      'When to use it',
      'The move',
      'What to say',
      'How it goes wrong',
      'Try it this week',
      'Check yourself',
    ]);
    for (const name of ['Steps', 'Say', 'Not', 'Assignment', 'Question']) expect(blocks(found.body, name), name).toHaveLength(1);
  });

  test('holds what customers say, a sentence a line, as it was typed', () => {
    expect(written({}).compiled.fields).toMatchObject({ hears: [] });
    const found = written({ hears: 'Who signs: “you”?\n\n  - {no} #1 \n...' });
    expect(found.compiled.fields).toMatchObject({ hears: ['Who signs: “you”?', '- {no} #1'] });
  });

  test('trains nothing in a playbook that has no skills yet', () => {
    const found = written({ skill: '' });
    expect(wrongWith(found)).toEqual([]);
    expect(found.compiled.fields).toMatchObject({ skills: [] });
  });

  test('says what was typed and nothing else', () => {
    const typed = 'Ask {why} <b>now</b>, *not* later: 1 < 2 & [so](on).\nexport it';
    const found = written({ when: typed, title: 'He said: "No" # maybe' });
    expect(found.compiled.fields).toMatchObject({ title: 'He said: "No" # maybe' });
    const shown = html(found.body)
      .replaceAll('&#x3C;', '<')
      .replaceAll('&#x26;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&')
      .replaceAll('&gt;', '>');
    expect(shown).toContain(typed);
  });

  test('keeps steps as steps, without the marks that people type', () => {
    const { source } = written({ move: '1. Count to two\n- Say back\n\n• Ask once' });
    expect(source).toContain('1. Count to two\n2. Say back\n3. Ask once\n');
  });

  test('asks a question of two different answers', () => {
    const same = { ...EMPTY, right: 'Ask first', mistake: 'ask first!' };
    expect(sameAnswers(same)).toBe(true);
    expect(wrongWith(written(same))).toEqual([]);
    expect(sameAnswers({ ...EMPTY, right: 'Ask first', mistake: 'Tell first' })).toBe(false);
  });
});

describe('its place', () => {
  test('is named after the title, and nothing else has it', () => {
    expect(locationFor('Let silence work', taken)).toEqual({
      path: 'practices/let-silence-work-2.mdx',
      number: 42,
      assignment: 'let-silence-work-2-try',
      question: 'let-silence-work-2-check',
    });
    expect(locationFor('Ask first', taken).assignment).toBe('ask-first-try-2');
  });

  test('is made of plain letters in any script', () => {
    expect(locationFor('Größe zählt: ça va?', taken).path).toBe('practices/grosse-zahlt-ca-va.mdx');
    expect(locationFor('沈黙', taken).path).toMatch(/^practices\/practice-[a-z0-9]+\.mdx$/);
    expect(locationFor(' ', taken).path).toBe('practices/new-practice.mdx');
  });
});

describe('the address of a new file', () => {
  const GITHUB = 'https://github.com/acme/playbook/new/main?filename=src/content/{path}&value={text}';

  test('holds path and text, so that a browser reads both back', () => {
    fc.assert(
      fc.property(nasty, nasty, (title, when) => {
        const { place, source } = written({ title, when });
        const address = newFileAddress(GITHUB, place.path, source);
        if (address === undefined) return;
        const found = new URL(address).searchParams;
        expect(found.get('filename')).toBe(`src/content/${place.path}`);
        expect(found.get('value')).toBe(source);
      }),
    );
  });

  test('is none where it would be too long to arrive whole', () => {
    expect(newFileAddress(GITHUB, 'practices/a.mdx', 'x'.repeat(9000))).toBeUndefined();
    expect(newFileAddress(GITHUB, 'practices/a.mdx', '$& {path}')).toContain('value=%24%26%20%7Bpath%7D');
  });
});
