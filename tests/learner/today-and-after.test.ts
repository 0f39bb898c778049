import { describe, expect, test } from 'vitest';
import { comingUp } from '../../src/learner/coming-up.ts';
import { improved } from '../../src/learner/improved.ts';
import { logAsOf } from '../../src/learner/log-as-of.ts';
import { skillMap } from '../../src/learner/mastery.ts';
import { previewMerge } from '../../src/learner/merge-preview.ts';
import { minutesFor } from '../../src/learner/minutes.ts';
import { cards } from '../../src/learner/schedule.ts';
import { statusOf } from '../../src/learner/status.ts';
import { answer, catalogue, day, EVER, event, log, question } from './support/made-up.ts';

const IDS = ['q1', 'q2', 'q3', 'q4', 'q5'];
const book = catalogue(IDS.map((id) => question(id)));
const right = (ids: readonly string[], at = day(0)) => ids.map((id) => answer(id, at, 1));
const observed = (level: 1 | 2 | 3 | 4) => event('observed', day(0), { skill: 'value', level, by: 'Ada', for: 'me' });

describe('what comes up', () => {
  test('is the next day, with all that comes back on it, beside what is due already', () => {
    const all = log(...right(IDS.slice(0, 4)), answer('q5', day(-30), 0));
    const known = cards(all, book, EVER);
    const up = comingUp(known, book, day(0) + 1000);
    expect(up?.count).toBe(4);
    expect(up?.at).toBe(known.get('q1')?.due);
  });

  test('is nothing where nothing was answered and new questions can be had now', () => {
    expect(comingUp(new Map(), book, day(0))).toBeUndefined();
  });
});

describe('what got better', () => {
  test('is said by skill, most first; what was not asked before has nothing to compare with', () => {
    const now = day(10);
    const state = (all: ReturnType<typeof log>) => skillMap(all, cards(all, book, EVER), book, { at: now });
    const all = log(...right(IDS.slice(0, 1)), ...right(IDS, day(10)));
    const before = logAsOf(all, day(5));
    expect(before.size).toBe(1);
    const [value] = improved(state(before), state(all));
    expect(value).toMatchObject({ skill: 'value', to: 1 });
    expect(value?.from).toBeLessThan(1);
    expect(improved(state(log()), state(all))[0]?.from).toBeUndefined();
    expect(improved(state(all), state(all))).toEqual([]);
  });
});

test('minutes are whole, and one at least for anything', () => {
  expect(minutesFor([])).toBe(0);
  expect(minutesFor(book.questions.slice(0, 1))).toBe(1);
  expect(minutesFor(book.questions)).toBe(2);
});

test('the status of a skill says which evidence is missing', () => {
  const status = (...events: Parameters<typeof log>) => {
    const all = log(...events);
    const state = skillMap(all, cards(all, book, EVER), book, { at: day(0), role: 'rep' }).find(({ skill }) => skill === 'value');
    return state && statusOf(state);
  };
  expect(status()).toBe('not-started');
  expect(status(...right(IDS.slice(0, 1)))).toBe('practising');
  expect(status(...right(IDS))).toBe('known-not-seen');
  expect(status(observed(3))).toBe('seen-not-known');
  expect(status(...right(IDS), observed(1))).toBe('below-target');
  expect(status(...right(IDS), observed(3))).toBe('mastered');
});

describe('a look at a merge', () => {
  const mine = [answer('q1', day(0), 1), answer('q2', day(1), 1)];
  const theirs = [answer('q3', day(2), 1), event('read', day(3), { page: '/a/' })];

  test('counts what is new and what is known, and says from when to when', () => {
    expect(previewMerge(log(...mine), [...mine, ...theirs])).toMatchObject({ added: 2, known: 2, answers: 1, read: 1, other: 0 });
    expect(previewMerge(log(...mine), theirs)).toMatchObject({ from: theirs[0]?.at, to: theirs[1]?.at });
    expect(previewMerge(log(...mine), mine)).toMatchObject({ added: 0, known: 2, from: undefined });
  });

  test('what was deleted here is not new', () => {
    const [first] = theirs;
    const gone = event('erased', day(4), { event: first?.id ?? '' });
    expect(previewMerge(log(...mine, gone), theirs)).toMatchObject({ added: 1, answers: 0, known: 1 });
  });
});
