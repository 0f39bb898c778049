import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/learner/events.ts';
import { skillMap } from '../../src/learner/mastery.ts';
import { cards } from '../../src/learner/schedule.ts';
import { union } from '../../src/learner/union.ts';
import * as fc from '../support/properties.ts';
import { answer, catalogue, DAY, day, EVER, event, log, question, someCatalogue, someEvents, someTime } from './support/made-up.ts';

const FIVE = ['q1', 'q2', 'q3', 'q4', 'q5'];
const book = catalogue(FIVE.map((id) => question(id)));
const right = (ids = FIVE, more = {}) => ids.map((id) => answer(id, day(0), 1, more));
const observed = (level: 1 | 2 | 3 | 4, at = day(0), who = 'me') => event('observed', at, { skill: 'value', level, by: 'Ada', for: who });

function value(events: Event[], at = day(0), role: string | undefined = 'rep', of = book, person?: string[]) {
  const all = log(...events);
  const state = skillMap(all, cards(all, of, EVER), of, { at, role, person }).find(({ skill }) => skill === 'value');
  if (!state) throw new Error('no skill');
  return state;
}

describe('a skill is mastered', () => {
  test('when its questions are known and a coach saw the level of the role', () => {
    expect(value([...right(), observed(3)])).toMatchObject({ mastered: true, recall: 1, coverage: 1, gap: 0, why: { missing: [] } });
  });

  test('never by questions alone', () => {
    expect(value(right())).toMatchObject({ mastered: false, why: { missing: ['not-observed'] } });
  });

  test('never by observation alone', () => {
    expect(value([observed(4)])).toMatchObject({ mastered: false, recall: undefined, why: { missing: ['coverage', 'recall'] } });
  });

  test('never by what readers think of themselves', () => {
    const state = value([...right(), event('self-rated', day(0), { skill: 'value', level: 4 })]);
    expect(state).toMatchObject({ mastered: false, selfRated: { level: 4, at: day(0) }, observed: undefined, gap: undefined });
  });

  test('not by guesses: they count as recall, but not towards mastery', () => {
    const state = value([...right(FIVE, { confidence: 1 }), observed(3)]);
    expect(state).toMatchObject({ mastered: false, recall: 1, why: { credited: 0, guessed: 5, missing: ['recall'] } });
  });

  test('not with too few of its questions', () => {
    expect(value([...right(FIVE.slice(0, 3)), observed(3)])).toMatchObject({
      mastered: false,
      coverage: 0.6,
      seen: 3,
      why: { missing: ['coverage'] },
    });
    expect(value([...right(FIVE.slice(0, 4)), observed(3)]).mastered).toBe(true);
  });

  test('not below the level of the role, and the gap says by how much', () => {
    expect(value([...right(), observed(1)])).toMatchObject({
      mastered: false,
      target: 3,
      gap: 2,
      why: { missing: ['observed-below-target'] },
    });
  });

  test('not where no role asks for it', () => {
    expect(value([...right(), observed(4)], day(0), 'boss')).toMatchObject({
      mastered: false,
      target: undefined,
      why: { missing: ['no-target'] },
    });
  });

  test('not for ever: what was learned in a day is forgotten', () => {
    expect(value([...right(), observed(3)], day(60))).toMatchObject({ mastered: false, why: { missing: ['recall'] } });
  });

  test('not where the playbook asks nothing', () => {
    expect(value([observed(4)], day(0), 'rep', catalogue([]))).toMatchObject({
      mastered: false,
      coverage: 0,
      why: { missing: ['no-questions'] },
    });
  });

  test('not right after failing everything, though the answers were just read', () => {
    const failed = FIVE.flatMap((id) => [answer(id, day(0), 0), answer(id, day(0) + 60_000, 1)]);
    expect(value([...failed, observed(4)], day(0.01))).toMatchObject({ mastered: false, recall: 0, why: { wrong: 5 } });
  });
});

describe('what was observed', () => {
  test('is the latest, with who and how long ago', () => {
    expect(value([observed(4, day(0)), observed(2, day(5))], day(12)).observed).toEqual({ level: 2, by: 'Ada', at: day(5), days: 7 });
  });

  test('of somebody else does not count', () => {
    expect(value([observed(4, day(0), 'you')], day(0), 'rep', book, ['me', 'my-old-phone']).observed).toBeUndefined();
    expect(value([observed(4, day(0), 'my-old-phone')], day(0), 'rep', book, ['me', 'my-old-phone']).observed?.level).toBe(4);
  });
});

describe('recall', () => {
  test('is of the questions as they are: one that changed counts as not seen', () => {
    const changed = catalogue(FIVE.map((id, at) => question(id, { rev: at === 0 ? 2 : 1 })));
    expect(value(right(), day(0), 'rep', changed)).toMatchObject({ seen: 4, coverage: 0.8, why: { changed: 1 } });
  });

  test('is 0 to 1 and never rises while nothing happens; coverage is 0 to 1; nothing is mastered without both kinds of evidence', () => {
    fc.assert(
      fc.property(someEvents, someCatalogue, someTime, fc.nat(300), (events, of, at, days) => {
        const all = union(events);
        const known = cards(all, of, EVER);
        const later = skillMap(all, known, of, { at: at + days * DAY, role: 'rep' });
        for (const [index, state] of skillMap(all, known, of, { at, role: 'rep' }).entries()) {
          const then = later[index];
          expect(state.coverage >= 0 && state.coverage <= 1).toBe(true);
          expect(state.recall === undefined).toBe(state.seen === 0);
          expect((then?.recall ?? 0) >= 0 && (state.recall ?? 0) <= 1 && (then?.recall ?? 0) <= (state.recall ?? 0)).toBe(true);
          expect(state.why.credited ?? 0).toBeLessThanOrEqual(state.recall ?? 0);
          if (state.mastered) expect(state.observed && state.target && state.seen > 0).toBeTruthy();
          expect(state.mastered).toBe(state.why.missing.length === 0);
        }
      }),
    );
  });

  test('does not stumble over a skill that is called like a part of JavaScript', () => {
    const odd = catalogue([question('q1', { skill: 'constructor' })], { skills: [{ id: 'constructor', name: 'C', group: '' }] });
    const [state] = skillMap(log(), new Map(), odd, { at: day(0), role: 'rep' });
    expect(state).toMatchObject({ target: undefined, mastered: false });
  });
});
