import { describe, expect, test } from 'vitest';
import { isRight, score } from '../../src/learner/grade.ts';
import { QUESTION_KINDS, type QuestionKind } from '../../src/playbook/model/question.ts';
import { normalise } from '../../src/playbook/questions/blank/grade.ts';
import type { Key } from '../../src/playbook/questions/grading.ts';
import { pair } from '../../src/playbook/questions/matching/grade.ts';
import * as fc from '../support/properties.ts';

const right = (...ids: string[]): Key => ({ right: ids });

describe('a single choice', () => {
  test.each([
    [['a'], 1],
    [['b'], 0],
    [['a', 'b'], 0],
    [[], undefined],
  ])('%j scores %s', (chosen, expected) => {
    expect(score('single', right('a'), chosen)).toBe(expected);
  });
});

describe('a multiple choice: hits less false alarms, of the right ones', () => {
  test.each([
    [['a', 'b'], 1],
    [['b', 'a', 'a'], 1],
    [['a'], 0.5],
    [['a', 'b', 'x'], 0.5],
    [['a', 'x'], 0],
    [['x', 'y'], 0],
    [['a', 'b', 'x', 'y', 'z'], 0],
    [[], undefined],
  ])('%j scores %s', (chosen, expected) => {
    expect(score('multiple', right('a', 'b'), chosen)).toBe(expected);
  });
});

describe('an ordering: share of pairs in the right order', () => {
  test.each([
    [['a', 'b', 'c', 'd'], 1],
    [['b', 'a', 'c', 'd'], 5 / 6],
    [['d', 'c', 'b', 'a'], 0],
    [['a'], 0],
    [['a', 'b'], 1 / 6],
    [[], undefined],
  ])('%j scores %s', (chosen, expected) => {
    expect(score('ordering', right('a', 'b', 'c', 'd'), chosen)).toBe(expected);
  });
});

describe('a match: share of right pairs', () => {
  const key = right(pair('l1', 'r1'), pair('l2', 'r2'));
  test.each([
    [[pair('l2', 'r2'), pair('l1', 'r1')], 1],
    [[pair('l1', 'r1'), pair('l2', 'r1')], 0.5],
    [[pair('l1', 'r2'), pair('l2', 'r1')], 0],
    [[pair('l1', 'r1')], 0.5],
    [[pair('l1', 'r1'), pair('l1', 'r2'), pair('l2', 'r1'), pair('l2', 'r2')], 0.5],
    [[], undefined],
  ])('%j scores %s', (chosen, expected) => {
    expect(score('matching', key, chosen)).toBe(expected);
  });
});

describe('a gap', () => {
  const key: Key = { accept: [['next step', 'dated next step'], ['Café']] };
  test.each([
    [['next step', 'café'], 1],
    [['  Next   STEP. ', 'cafe'], 1],
    [['dated next step', ''], 0.5],
    [['', 'café'], 0.5],
    [['café', 'next step'], 0],
    [['', '  '], undefined],
    [[], undefined],
  ])('%j scores %s', (chosen, expected) => {
    expect(score('blank', key, chosen)).toBe(expected);
  });

  test('is strict where the author says so', () => {
    expect(score('blank', { accept: [['Café']], strict: { diacritics: true } }, ['cafe'])).toBe(0);
    expect(score('blank', { accept: [['Café']], strict: { diacritics: true } }, ['café'])).toBe(1);
    expect(score('blank', { accept: [['ROI']], strict: { case: true } }, ['roi'])).toBe(0);
  });

  test.each([
    ['don’t', "don't"],
    ['follow–up', 'follow-up'],
    ['İstanbul', 'istanbul'],
    ['?', '?'],
    ['हिन्दी', 'हिन्दी'],
    ['１０', '10'],
  ])('%s reads as %s', (typed, read) => {
    expect(normalise(typed)).toBe(read);
  });

  test.each([
    ['next step', 'next\u200b step\ufeff'],
    ['cooperate', 'co\u00adoperate'],
    ['5 %', '5%'],
    ['it´s', "it's"],
    ['5″', '5"'],
    ['5%', '5\u202f%'],
    ['Łódź', 'lodz'],
    ['Straße', 'STRASSE'],
    ['Strasse', 'straße'],
    ['Tromsø', 'tromso'],
    ['\u22125', '-5'],
    ['rock \u02bcn\u02bc roll', "rock 'n' roll"],
    ['下一步', '下一步。'],
    ['Œuvre', 'oeuvre'],
    ['Ærø', 'aero'],
    ['5 €', '5€'],
    ['$ 5', '$5'],
    ['한국어', '한국어'.normalize('NFD')],
  ])('takes %j and %j for the same', (accepted, typed) => {
    expect(score('blank', { accept: [[accepted]] }, [typed])).toBe(1);
    expect(score('blank', { accept: [[typed]] }, [accepted])).toBe(1);
  });

  test.each([
    ['5 %', '50 %'],
    ['Łódź', 'Łódka'],
    ['-5', '5'],
    ['5 €', '5 $'],
  ])('%j is not %j', (accepted, typed) => {
    expect(score('blank', { accept: [[accepted]] }, [typed])).toBe(0);
  });

  test('minds strokes and joined letters where diacritics count', () => {
    expect(score('blank', { accept: [['Łódź']], strict: { diacritics: true } }, ['Lodz'])).toBe(0);
    expect(score('blank', { accept: [['Œuvre', 'Straße']], strict: { diacritics: true } }, ['oeuvre'])).toBe(0);
    expect(score('blank', { accept: [['Œuvre', 'Straße']], strict: { diacritics: true } }, ['strasse'])).toBe(0);
    expect(score('blank', { accept: [['Œuvre', 'Straße']], strict: { case: true } }, ['Strasse'])).toBe(1);
    expect(score('blank', { accept: [['Œuvre', 'Straße']], strict: { case: true } }, ['oeuvre'])).toBe(0);
  });

  test('is not graded where nothing is accepted', () => {
    expect(score('blank', { accept: [] }, ['x'])).toBeUndefined();
  });
});

describe('a scenario: share of right choices on the path', () => {
  test.each([
    [['a', 'b'], 1],
    [['a', 'x'], 0.5],
    [['x', 'y', 'b', 'z'], 0.25],
    [[], undefined],
  ])('%j scores %s', (chosen, expected) => {
    expect(score('scenario', right('a', 'b', 'c'), chosen)).toBe(expected);
  });
});

describe('a score', () => {
  const kind = fc.constantFrom(...QUESTION_KINDS);
  const words = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), fc.string()), { maxLength: 6 });
  const key: fc.Arbitrary<Key> = fc.oneof(
    words.map((ids) => ({ right: ids })),
    fc.array(words, { maxLength: 4 }).map((accept) => ({ accept })),
  );

  test('is 0 to 1, or there is none', () => {
    fc.assert(
      fc.property(kind, key, words, (asked, answer, chosen) => {
        const reached = score(asked, answer, chosen);
        if (reached === undefined) return;
        expect(reached).toBeGreaterThanOrEqual(0);
        expect(reached).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is 1 for the answer itself', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,5}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom<QuestionKind>('multiple', 'ordering', 'matching', 'scenario'), ids, (asked, answer) => {
        expect(isRight(score(asked, { right: answer }, answer) ?? 0)).toBe(true);
      }),
    );
  });
});
