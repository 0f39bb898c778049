import { describe, expect, test } from 'vitest';
import { verdictOf } from '../../src/learner/grade.ts';
import {
  begin,
  current,
  extend,
  firstTries,
  isSitting,
  type Outcome,
  type Sitting,
  settle,
  stillWrong,
} from '../../src/learner/sitting.ts';
import * as fc from '../support/properties.ts';

const queue = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ question: { id: `q${place}` }, why: { code: 'due' as const } }));
const outcomes = fc.array(fc.constantFrom<Outcome>('right', 'partly', 'wrong', 'skipped', 'missing', 'gone'), {
  minLength: 40,
  maxLength: 40,
});

/** Plays a sitting to its end; what was asked, in order. */
function play(count: number, given: readonly Outcome[]): { asked: string[]; end: Sitting } {
  let sitting = begin(queue(count), 0);
  const asked: string[] = [];
  for (const outcome of given) {
    const turn = current(sitting);
    if (!turn) break;
    asked.push(turn.question);
    sitting = settle(sitting, outcome);
  }
  return { asked, end: sitting };
}

describe('a sitting', () => {
  test('ends, asks nothing more than twice, and nothing right after itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), outcomes, (count, given) => {
        const { asked, end } = play(count, given);
        expect(current(end)).toBeUndefined();
        expect(asked.some((id, place) => id === asked[place - 1])).toBe(false);
        for (const id of new Set(asked)) expect(asked.filter((each) => each === id).length).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('what was not right comes once more, at the end', () => {
    expect(play(3, ['wrong', 'right', 'partly', 'right', 'right']).asked).toEqual(['q0', 'q1', 'q2', 'q0', 'q2']);
    expect(play(1, ['wrong']).asked).toEqual(['q0']);
  });

  test('a question whose page was missing does not stand between', () => {
    expect(play(2, ['wrong', 'missing', 'right']).asked).toEqual(['q0', 'q1']);
  });

  test('the first try is what counts; what is still wrong is named', () => {
    const { end } = play(4, ['wrong', 'right', 'skipped', 'wrong', 'right', 'wrong']);
    expect(firstTries(end)).toEqual({ right: 1, of: 3 });
    expect(stillWrong(end)).toEqual(['q3']);
  });

  test('a score is right, partly right or wrong', () => {
    expect([1, 0.5, 0].map(verdictOf)).toEqual(['right', 'partly', 'wrong']);
  });

  test('grows by questions that are not in it yet', () => {
    expect(extend(begin(queue(2), 0), queue(4)).turns.map(({ question }) => question)).toEqual(['q0', 'q1', 'q2', 'q3']);
  });

  test('is known when it comes back from storage, and nothing else is', () => {
    expect(isSitting(JSON.parse(JSON.stringify(begin(queue(2), 0))))).toBe(true);
    for (const other of [null, 1, [], {}, { began: 0 }, { began: 0, turns: [null] }, { began: 0, turns: [{ question: 1 }] }]) {
      expect(isSitting(other)).toBe(false);
    }
  });
});
