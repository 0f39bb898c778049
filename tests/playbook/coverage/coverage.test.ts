import { describe, expect, test } from 'vitest';
import { coverageOf, expectationsOf, gapsOf } from '../../../src/playbook/coverage/coverage.ts';
import { questionsWithoutSkill } from '../../../src/playbook/coverage/material.ts';
import type { Playbook } from '../../../src/playbook/model/playbook.ts';
import { book, module, practice, role } from './support.ts';

const rows = (of: Playbook) => coverageOf(of).map(({ skill, practices, lessons, questions }) => [skill.id, practices, lessons, questions]);
const gaps = (of: Playbook) =>
  gapsOf(of).map(({ skill, level, missing, roles }) => [skill.id, level, missing.join(), roles.map(({ id }) => id).join()]);

describe('what there is for a skill', () => {
  test('is counted by level: practices, lessons and questions; first stands what names no level', () => {
    const sample = book({
      practices: [
        practice(1, { skills: ['asking:1', 'closing'], questions: ['asking:2', 'asking:2', 'listening'] }),
        practice(2, { skills: ['asking:1'] }),
      ],
      modules: [module('calls', [{ skills: ['asking:4'], questions: ['closing:3'] }, { skills: ['asking:4', 'closing:1'] }])],
    });
    expect(rows(sample)).toEqual([
      ['asking', [0, 2, 0, 0, 0], [0, 0, 0, 0, 2], [0, 0, 2, 0, 0]],
      ['closing', [1, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 0, 1, 0]],
      ['listening', [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [1, 0, 0, 0, 0]],
    ]);
  });

  test('a page that names a skill twice counts once for each level', () => {
    expect(rows(book({ practices: [practice(1, { skills: ['asking:1', 'asking:1', 'asking:2'] })], skills: ['asking'] }))).toEqual([
      ['asking', [0, 1, 1, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]],
    ]);
  });

  test('a lesson without skills builds those of its module; the module itself is no lesson', () => {
    const sample = book({ modules: [module('calls', [{}, { skills: ['closing:1'] }], { skills: ['asking:2'], questions: ['asking:1'] })] });
    expect(rows(sample).slice(0, 2)).toEqual([
      ['asking', [0, 0, 0, 0, 0], [0, 0, 1, 0, 0], [0, 1, 0, 0, 0]],
      ['closing', [0, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 0, 0, 0]],
    ]);
  });

  test('retired pages, retired lessons and the lessons of retired modules count nothing', () => {
    const retired = { skills: ['asking:1'], questions: ['asking:1'], status: 'retired' as const };
    const sample = book({
      practices: [practice(1, retired)],
      modules: [module('calls', [retired]), module('old', [{ skills: ['asking:1'], questions: ['asking:1', ''] }], { status: 'retired' })],
      skills: ['asking'],
    });
    expect(rows(sample)).toEqual([['asking', [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]]]);
    expect(questionsWithoutSkill(sample)).toBe(0);
  });

  test('questions that name no skill are counted apart', () => {
    const sample = book({
      practices: [practice(1, { questions: ['', 'asking'] })],
      modules: [module('m', [{ questions: [''] }], { questions: [''] })],
    });
    expect(questionsWithoutSkill(sample)).toBe(3);
  });

  test('a skill that nobody declared, in a lenient build, has no row and does no harm', () => {
    const sample = book({ practices: [practice(1, { skills: ['nobody:1'] })], roles: [role('rep', { nobody: 2 })], skills: [] });
    expect([rows(sample), expectationsOf(sample), gaps(sample)]).toEqual([[], [], []]);
  });
});

describe('what a role expects', () => {
  test('is met by pages for this role or for everybody, at that very level', () => {
    const sample = book({
      practices: [practice(1, { skills: ['asking:2'], roles: ['manager'] }), practice(2, { skills: ['asking:1', 'asking'] })],
      modules: [module('m', [{ skills: ['closing:3'], questions: ['asking:2'] }], { roles: ['rep'] })],
      roles: [role('manager', { asking: 2 }), role('rep', { asking: 2, closing: 3 })],
    });
    expect(
      expectationsOf(sample).map(({ role: { id }, skill, level, practices, lessons, questions, missing }) => [
        `${id} ${skill.id} ${level}`,
        practices,
        lessons,
        questions,
        missing,
      ]),
    ).toEqual([
      ['manager asking 2', 1, 0, 0, ['question']],
      ['rep asking 2', 0, 0, 1, ['training']],
      ['rep closing 3', 0, 1, 0, ['question']],
    ]);
  });

  test('is counted in one look at each page, however many roles expect it', () => {
    let looks = 0;
    const roles = new Proxy<string[]>([], {
      get: (list, key) => {
        looks++;
        return Reflect.get(list, key);
      },
    });
    const seen = practice(1, { skills: ['asking:1'], roles });
    const looksFor = (count: number) => {
      looks = 0;
      expectationsOf(book({ practices: [seen], roles: [...Array(count)].map((_, index) => role(`r${index}`, { asking: 1 })) }));
      return looks;
    };
    expect(looksFor(50)).toBe(looksFor(1));
  });
});

describe('what to write next', () => {
  test('what lacks most comes first, then what most roles expect; roles that lack the same stand together', () => {
    const sample = book({
      practices: [practice(1, { skills: ['asking:1', 'listening:1', 'listening'], questions: ['asking:1'] })],
      roles: [role('a', { asking: 1, closing: 2, listening: 1 }), role('b', { closing: 2 }), role('c', { closing: 1 })],
    });
    expect(gaps(sample)).toEqual([
      ['closing', 2, 'training,question', 'a,b'],
      ['closing', 1, 'training,question', 'c'],
      ['listening', 1, 'question', 'a'],
    ]);
    expect(gapsOf(sample).map(({ unsaid }) => unsaid)).toEqual([0, 0, 1]);
  });

  test('a skill that no role expects is missing only where there is nothing at all, at any level', () => {
    const sample = book({ practices: [practice(1, { skills: ['asking:4'], questions: ['asking:1', 'closing'] })], roles: [role('a', {})] });
    expect(gaps(sample)).toEqual([
      ['listening', undefined, 'training,question', ''],
      ['closing', undefined, 'training', ''],
    ]);
  });

  test('a skill may be called like something that every object has: no role expects it by that', () => {
    const sample = book({ roles: [role('a', { asking: 1 })], skills: ['constructor', 'toString'] });
    expect(expectationsOf(sample)).toEqual([]);
  });

  test('roles that lack different things at one level stand apart', () => {
    const sample = book({
      practices: [practice(1, { skills: ['asking:1'], roles: ['a'] })],
      roles: [role('a', { asking: 1 }), role('b', { asking: 1 })],
      skills: ['asking'],
    });
    expect(gaps(sample)).toEqual([
      ['asking', 1, 'training,question', 'b'],
      ['asking', 1, 'question', 'a'],
    ]);
  });

  test('a complete playbook and an empty one lack nothing', () => {
    const sample = book({
      practices: [practice(1, { skills: ['asking:1'], questions: ['asking:1'] })],
      roles: [role('a', { asking: 1 })],
      skills: ['asking'],
    });
    expect([gapsOf(sample), gapsOf(book({ skills: [] }))]).toEqual([[], []]);
  });
});
