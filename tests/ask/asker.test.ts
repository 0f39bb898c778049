import { describe, expect, test } from 'vitest';
import { askIndexOf } from '../../src/ask/ask-index.ts';
import { Asker } from '../../src/ask/asker.ts';
import { packed, unpacked } from '../../src/ask/packed.ts';
import type { AskedPage } from '../../src/ask/passage.ts';
import type { Synonyms } from '../../src/ask/synonyms.ts';

const page = (place: number, title: string, hears: string[], asked: string[] = []): AskedPage => ({
  place,
  passages: [
    { field: 'title', text: title },
    ...hears.map((text) => ({ field: 'hears', text }) as const),
    ...asked.map((text) => ({ field: 'asked', text }) as const),
  ],
});

const PAGES = [
  page(0, 'Hold the price', ['Your price is too high.', 'What does it cost?']),
  page(4, 'Let silence work', ['Let me think.', 'I need a moment.'], ['I talk too much']),
  page(7, 'Map who decides', ['I have to ask my boss.', 'The board decides.']),
  page(9, 'Ask for a referral', ['We are really happy with it.'], ['referrals', 'word of mouth']),
];
const GROUPS: Synonyms[] = [
  { from: ['price', 'fee'], to: ['price', 'fee'] },
  { from: ['RFP', 'call for tenders'], to: ['the board'] },
];

const asker = (pages = PAGES, synonyms = GROUPS) => new Asker(unpacked(JSON.parse(packed(askIndexOf(pages, synonyms)))));
const places = (q: string, index = asker()) => index.answers(q).map(({ place }) => place);

describe('an index of questions', () => {
  test('a sentence that is heard finds its page first, whatever its apostrophes, case and signs', () => {
    expect(places('YOUR PRICE IS TOO HIGH!!!')[0]).toBe(0);
    expect(places('let me think')[0]).toBe(4);
    expect(places('What’s the price? It’s too high')[0]).toBe(0);
  });

  test('synonyms find what is written in other words, one-way ones in one direction', () => {
    expect(places('your fee is too high')[0]).toBe(0);
    expect(places('call for tenders')[0]).toBe(7);
    expect(
      asker(PAGES, [{ from: ['RFP'], to: ['board'] }])
        .answers('RFP')
        .map(({ place }) => place),
    ).toEqual([7]);
    expect(asker(PAGES, [{ from: ['board'], to: ['RFP'] }]).answers('RFP')).toEqual([]);
  });

  test('typing errors are forgiven, and a word that is only begun is completed', () => {
    expect(places('refferals')[0]).toBe(9);
    expect(places('silense')[0]).toBe(4);
    expect(places('sil')[0]).toBe(4);
  });

  test('what has nothing in common finds nothing', () => {
    for (const q of ['', '  ', '?!', '🙂', 'asdfghjkl', 'where is the canteen', 'x'.repeat(5000)]) expect(places(q), q).toEqual([]);
  });

  test('two or three words that name a thing find no page that knows but a part of it', () => {
    const leave = page(20, 'Meet the second person', ['I’m going on parental leave.'], ['on leave']);
    const form = page(26, 'Grade the call', [], ['evaluation form', 'form']);
    const index = asker([...PAGES, leave, form]);
    expect(places('parental leave form', index)).toEqual([]);
    expect(places('parental leave', index)[0]).toBe(20);
    expect(places('evaluation form', index)[0]).toBe(26);
    expect(places('I am on parental leave and forgot the form', index)[0]).toBe(20);
  });

  test('a sentence without blanks is found by its signs', () => {
    const chinese = asker(
      [page(0, '价格谈判', ['你们的价格太高了']), page(1, '倾听', ['让我想一想']), page(2, '决策', ['我要问老板'])],
      [],
    );
    expect(places('价格太高', chinese)[0]).toBe(0);
    expect(places('让我想想', chinese)[0]).toBe(1);
  });

  test('a very long question is answered by its first words', () => {
    expect(places(`your price is too high ${'and so on '.repeat(2000)}`)).toBeDefined();
  });

  test('no word of an author is taken for a name of the language', () => {
    const index = asker([page(0, 'constructor', ['__proto__ is too high'], ['toString']), ...PAGES.slice(1)], []);
    expect(places('constructor', index)).toEqual([0]);
    expect(places('__proto__ is too high', index)[0]).toBe(0);
  });

  test('an empty playbook answers nothing', () => {
    expect(places('price', asker([], []))).toEqual([]);
  });
});

describe('the file of an index', () => {
  test('gives back what was put in', () => {
    const index = askIndexOf(PAGES, GROUPS);
    expect(unpacked(JSON.parse(packed(index)))).toEqual(index);
  });

  test('keeps only synonyms that some page says', () => {
    expect(askIndexOf(PAGES, [...GROUPS, { from: ['sea'], to: ['ocean'] }]).meanings).toHaveLength(2);
  });

  test.each([null, 3, [], {}, { v: 2, words: '', meanings: [], pages: [] }, { v: 1, words: 'a', meanings: [1], pages: [] }])(
    'anything else is refused: %j',
    (file) => {
      expect(() => unpacked(file)).toThrow(TypeError);
    },
  );
});
