import { describe, expect, test } from 'vitest';
import { evidenceUse } from '../../../src/playbook/coverage/evidence.ts';
import { countFreshness, freshnessOf, packDays, SOON, unpackDays } from '../../../src/playbook/coverage/freshness.ts';
import { byOwner, knowledgeBySkill, namesAnybody } from '../../../src/playbook/coverage/names.ts';
import { countStatus, highestNumber, numbersOf } from '../../../src/playbook/coverage/numbers.ts';
import * as fc from '../../support/properties.ts';
import { book, module, practice } from './support.ts';

describe('who wrote for a skill', () => {
  const sample = book({
    practices: [
      practice(1, { skills: ['asking'], author: 'Ana', owner: 'Field coaching' }),
      practice(2, { skills: ['asking', 'closing'], author: ' ana ', owner: 'Ana' }),
      practice(3, { skills: ['asking'], author: 'Retired', status: 'retired' }),
    ],
  });

  test('each name counts once, however it is spelled; retired pages count nothing', () => {
    expect(knowledgeBySkill(sample).map(({ skill: { id }, busFactor, people }) => [id, busFactor, people])).toEqual([
      ['listening', 0, []],
      ['closing', 1, ['ana']],
      ['asking', 2, ['Ana', 'Field coaching']],
    ]);
  });

  test('those who wrote and those who keep are told apart', () => {
    expect(knowledgeBySkill(sample).at(-1)).toMatchObject({ authors: ['Ana'], owners: ['Field coaching', 'Ana'] });
  });

  test('a playbook without names says so', () => {
    expect(namesAnybody(sample)).toBe(true);
    expect(namesAnybody(book({ practices: [practice(1), practice(2, { author: 'Ana', status: 'retired' })] }))).toBe(false);
    expect(namesAnybody(book({}))).toBe(false);
  });
});

describe('who keeps what', () => {
  test('owners with their pages, the next review first; nobody comes last, and retired pages need no keeper', () => {
    const pages = [
      practice(1, { owner: 'Ana', reviewBy: '2027-05-01' }),
      practice(2, { owner: 'ana ', reviewBy: '2027-01-01' }),
      practice(3, { owner: 'Ana' }),
      ...[4, 5, 6, 7].map((number) => practice(number)),
      practice(8, { owner: 'Ana', status: 'retired' }),
      module('m', [], { owner: 'Ana', reviewBy: '2027-02-01' }),
    ];
    expect(byOwner(pages).map(({ owner, pages: kept }) => [owner, kept.map(({ id }) => id)])).toEqual([
      ['Ana', ['p2', 'm', 'p1', 'p3']],
      [undefined, ['p4', 'p5', 'p6', 'p7']],
    ]);
  });
});

describe('freshness', () => {
  test('a page is overdue from the day after, and due soon up to sixty days before', () => {
    const at = (day: string | undefined) => freshnessOf(day, '2027-01-01');
    expect(SOON).toBe(60);
    expect(['2026-12-31', '2027-01-01', '2027-03-02', '2027-03-03', undefined].map(at)).toEqual([
      'overdue',
      'soon',
      'soon',
      'fresh',
      'undated',
    ]);
    expect(countFreshness(['2026-01-01', '2026-12-31', '2027-01-01', undefined], '2027-01-01')).toEqual({
      overdue: 2,
      soon: 1,
      fresh: 0,
      undated: 1,
    });
  });

  test('days survive the way through the page', () => {
    expect(packDays(['2027-03-01', undefined, '2027-01-01', '2027-03-01'])).toBe('2027-01-01 2027-03-01*2');
    expect(unpackDays('')).toEqual([]);
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day), (days) => {
        expect(unpackDays(packDays(days))).toEqual(days.toSorted());
      }),
    );
  });
});

describe('numbers', () => {
  test('used ones as runs, gaps between them, retired ones, and the next that nobody ever had', () => {
    const numbers = numbersOf([practice(2), practice(3), practice(5, { status: 'retired' }), practice(9)], [10, 3]);
    expect(numbers).toMatchObject({
      used: [
        [2, 3],
        [5, 5],
        [9, 10],
      ],
      gaps: [
        [1, 1],
        [4, 4],
        [6, 8],
      ],
      next: 11,
    });
    expect(numbers.retired.map(({ number }) => number)).toEqual([5]);
  });

  test('the first is 1', () => {
    expect(numbersOf([])).toEqual({ used: [], gaps: [], retired: [], next: 1 });
    expect([highestNumber([]), highestNumber([practice(7, { status: 'retired' })])]).toEqual([0, 7]);
  });

  test('used numbers and gaps together are all numbers below the next', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 200 }));
    fc.assert(
      fc.property(numbers, (list) => {
        const { used, gaps, next } = numbersOf(list.map((number) => practice(number)));
        const all = [...used, ...gaps].flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
        expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: next - 1 }, (_, index) => index + 1));
        expect(list).not.toContain(next);
      }),
    );
  });

  test('practices are counted by status', () => {
    expect(countStatus([practice(1), practice(2, { status: 'retired' }), practice(3)])).toEqual({ draft: 0, published: 2, retired: 1 });
  });
});

describe('evidence in use', () => {
  test('by quality, the strongest first: entries, pages that cite them, and what no page cites', () => {
    const entry = (id: string, quality: 'experiment' | 'anecdote') => ({ id, quality, url: `/evidence/#${id}` });
    const sample = book({
      practices: [practice(1, { evidence: ['study', 'trial'] }), practice(2, { evidence: ['told'], status: 'retired' })],
      modules: [module('m', [{ evidence: ['study'], url: '/modules/m/one/' }])],
      evidence: [entry('study', 'experiment'), entry('trial', 'experiment'), entry('told', 'anecdote')],
    });
    expect(
      evidenceUse(sample).map(({ quality, entries, pages, unused }) => [quality, entries.length, pages, unused.map(({ id }) => id)]),
    ).toEqual([
      ['experiment', 2, 2, []],
      ['field-study', 0, 0, []],
      ['vendor-survey', 0, 0, []],
      ['anecdote', 1, 0, ['told']],
      ['unverified', 0, 0, []],
    ]);
  });
});
