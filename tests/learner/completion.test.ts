import { describe, expect, test } from 'vitest';
import { atLeast, completionOf, standingOf } from '../../src/learner/completion.ts';
import type { Event } from '../../src/learner/events.ts';
import { union } from '../../src/learner/union.ts';
import { ago } from '../support/learner-log.ts';

const COURSE = {
  pages: ['/modules/calls/one/', '/modules/calls/two/'],
  questions: [
    { id: 'first', rev: 1, key: 'k1' },
    { id: 'second', rev: 2, key: 'k2' },
    { id: 'third', rev: 1, key: 'k3' },
  ],
};
const read = (page: string) => ago(3, { kind: 'read', page });
const answer = (days: number, question: string, score: number, rev = 1, key = 'k1') =>
  ago(days, { kind: 'answered', question, rev, key, options: [], score });
const of = (...events: Event[]) => completionOf(union(events), COURSE);

describe('completion', () => {
  test('of nothing done has no score', () => {
    expect(of()).toEqual({ read: 0, answered: 0, right: 0, complete: false });
    expect(of(read('/practices/other/'), answer(1, 'other', 1))).toEqual({ read: 0, answered: 0, right: 0, complete: false });
  });

  test('needs every page and every question; the last answer counts', () => {
    const all = [
      read('/modules/calls/one/'),
      read('/modules/calls/two/'),
      answer(3, 'first', 0),
      answer(2, 'first', 1),
      answer(2, 'second', 1, 2, 'k2'),
      answer(2, 'third', 0.5, 1, 'k3'),
    ];
    expect(of(...all)).toEqual({ read: 2, answered: 3, right: 2, complete: true, score: 66 });
    expect(of(...all.slice(1)).complete).toBe(false);
    expect(of(...all.slice(0, -1))).toMatchObject({ complete: false, score: 66 });
    expect(of(...all, answer(1, 'first', 0))).toMatchObject({ right: 1, score: 33 });
  });

  test('an answer to an earlier form of a question is none', () => {
    expect(of(answer(1, 'second', 1, 1, 'k2'))).toMatchObject({ answered: 0 });
    expect(of(answer(1, 'second', 1, 2, 'old'))).toMatchObject({ answered: 0 });
  });

  test('a course without questions is completed, never passed', () => {
    const done = completionOf(union([read('/a/')]), { pages: ['/a/'], questions: [] });
    expect(done).toEqual({ read: 1, answered: 0, right: 0, complete: true });
    expect(standingOf(done, 80)).toBe('completed');
  });
});

describe('standing', () => {
  const at = (score: number, complete = true) => standingOf({ read: 1, answered: 1, right: 1, complete, score }, 80);

  test('is passed from the mastery score on, and nothing is failed before the end', () => {
    expect([at(80), at(79), at(0), at(79, false), at(100, false)]).toEqual(['passed', 'failed', 'failed', 'incomplete', 'incomplete']);
  });

  test('never falls behind what is on record', () => {
    expect(atLeast('passed', 'failed')).toBe('passed');
    expect(atLeast('passed', 'incomplete')).toBe('passed');
    expect(atLeast('completed', 'failed')).toBe('completed');
    expect(atLeast('failed', 'incomplete')).toBe('failed');
    expect(atLeast('failed', 'passed')).toBe('passed');
    expect(atLeast('incomplete', 'failed')).toBe('failed');
  });
});
