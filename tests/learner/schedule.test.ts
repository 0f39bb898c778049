import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answered } from '../../src/learner/events.ts';
import { cards, cardsOf, isDue, type Memories, memories, remember } from '../../src/learner/schedule.ts';
import { type Log, union } from '../../src/learner/union.ts';
import {
  answer,
  catalogue,
  DAY,
  day,
  event,
  log,
  MINUTE,
  question,
  someAnswer,
  someCatalogue,
  someEvents,
  someTime,
} from './support/made-up.ts';

const one = catalogue([question('q1')]);

function card(...answers: Answered[]) {
  const found = cards(log(...answers), one).get('q1');
  if (!found) throw new Error('no card');
  return found;
}

/** Days from a moment until it is due, as promised to the reader. */
const wait = (answers: Answered[], from: number) => Math.ceil((card(...answers).due - from) / DAY);

describe('a question that was answered', () => {
  test('right comes back after two days, then after ever longer', () => {
    expect(wait([answer('q1', day(0), 1)], day(0))).toBe(2);
    const second = [answer('q1', day(0), 1), answer('q1', day(2), 1)];
    expect(wait(second, day(2))).toBeGreaterThan(5);
  });

  test('wrong comes back tomorrow, and says so', () => {
    expect(wait([answer('q1', day(0), 0)], day(0))).toBe(1);
    expect(card(answer('q1', day(0), 0)).why).toEqual({ code: 'wrong-last-time', days: 1 });
  });

  test('partly right comes back as if it were wrong', () => {
    expect(card(answer('q1', day(0), 0.5)).due).toBe(card(answer('q1', day(0), 0)).due);
  });

  test('right by a guess comes back sooner than right, and later than never: it is a pass', () => {
    const before = answer('q1', day(0), 1);
    const due = (score: number, confidence?: 1) => card(before, answer('q1', day(2), score, { confidence })).due;
    expect(due(1, 1)).toBeLessThan(due(1));
    expect(due(1, 1)).toBeGreaterThan(due(0));
    expect(card(before, answer('q1', day(2), 1, { confidence: 1 })).why.code).toBe('guessed');
  });

  test('wrong by a guess is wrong', () => {
    expect(card(answer('q1', day(0), 0, { confidence: 1 })).why.code).toBe('wrong-last-time');
    expect(card(answer('q1', day(0), 0, { confidence: 1 })).guessed).toBe(false);
  });

  test('is easy only after three sittings in a row that were right and sure', () => {
    const stretch = (confidence: 2 | 3) => [0, 2, 9].map((days) => answer('q1', day(days), 1, { confidence }));
    expect(card(...stretch(3).slice(0, 2)).due).toBe(card(...stretch(2).slice(0, 2)).due);
    expect(card(...stretch(3)).due).toBeGreaterThan(card(...stretch(2)).due);
  });

  test('right three times in one sitting is no more than right once', () => {
    const often = [0, 1, 2].map((minute) => answer('q1', day(0) + minute * MINUTE, 1, { confidence: 3 }));
    expect(card(...often).due).toBe(card(answer('q1', day(0), 1, { confidence: 3 })).due);
    expect(card(...often).reps).toBe(3);
  });

  test('wrong and, with the answer before the eyes, right comes back tomorrow all the same', () => {
    const again = [answer('q1', day(0), 0), answer('q1', day(0) + MINUTE, 1)];
    expect(wait(again, day(0))).toBe(1);
    expect(card(...again)).toMatchObject({ lastScore: 1, why: { code: 'wrong-last-time' } });
    expect(card(...again).recallAt(day(0.5))).toBe(0);
  });

  test('right and a minute later wrong is wrong', () => {
    expect(card(answer('q1', day(0), 1), answer('q1', day(0) + MINUTE, 0))).toMatchObject({ lapses: 1, why: { code: 'wrong-last-time' } });
  });

  test('never waits longer than ninety days', () => {
    const years = Array.from({ length: 30 }, (_, at) => answer('q1', day(at * 90), 1, { confidence: 3 }));
    expect(wait(years, day(29 * 90))).toBe(90);
  });

  test('is due a little before the hour at which it was answered', () => {
    expect(isDue(card(answer('q1', day(0), 1)), day(2) - 5 * MINUTE)).toBe(true);
    expect(isDue(card(answer('q1', day(0), 1)), day(1))).toBe(false);
  });

  test('and forgotten counts a lapse; wrong the first time is none', () => {
    expect(card(answer('q1', day(0), 0)).lapses).toBe(0);
    expect(card(answer('q1', day(0), 1), answer('q1', day(3), 0)).lapses).toBe(1);
  });
});

describe('a question that changed', () => {
  const answers = log(answer('q1', day(0), 1));

  test.each([
    ['revision', { rev: 2 }],
    ['answer key', { key: 'new' }],
  ])('by its %s is due at once, and says why', (_, change) => {
    const found = cards(answers, catalogue([question('q1', change)])).get('q1');
    expect(found).toMatchObject({ changed: true, why: { code: 'changed' }, due: day(0) });
    expect(found && isDue(found, day(0))).toBe(true);
  });

  test('by its words, page or place only is none', () => {
    expect(cards(answers, catalogue([question('q1', { title: 'Said better', url: '/elsewhere/' })])).get('q1')?.changed).toBe(false);
  });

  test('and was answered anew begins anew', () => {
    const long = [0, 2, 9, 40].map((days) => answer('q1', day(days), 1));
    const anew = answer('q1', day(130), 1, { rev: 2 });
    const found = cards(log(...long, anew), catalogue([question('q1', { rev: 2 })])).get('q1');
    expect(found).toMatchObject({ changed: false, reps: 5, why: { code: 'due', days: 2 } });
  });
});

describe('a question that vanished', () => {
  test('is left out, and is back with all it had when it returns', () => {
    const answers = log(answer('q1', day(0), 1), answer('gone', day(0), 1), answer('gone', day(2), 1));
    expect([...cards(answers, one).keys()]).toEqual(['q1']);
    expect(cards(answers, catalogue([question('gone')])).get('gone')?.reps).toBe(2);
  });
});

describe('a clock that was wrong', () => {
  test('one year back: the answers count as what they say, oldest first', () => {
    const found = card(answer('q1', day(0), 1), answer('q1', day(-365), 0), answer('q1', day(-364), 1));
    expect(found.last).toBe(day(0));
    expect(found.reps).toBe(3);
  });

  test('one year ahead: the question is asked, not buried for a year', () => {
    const ahead = answer('q1', day(365), 1);
    expect(isDue(card(ahead), day(0))).toBe(true);
    expect(cards(log(ahead), one, day(0)).size).toBe(0);
    const honest = cards(log(ahead, answer('q1', day(0), 1)), one, day(0)).get('q1');
    expect(honest && isDue(honest, day(0))).toBe(false);
  });

  test('standing still: two answers at the same instant have one order everywhere', () => {
    const both = [answer('q1', day(0), 1), answer('q1', day(0), 0)];
    expect(plain(log(...both))).toEqual(plain(log(...both.toReversed())));
  });
});

/** Cards without their functions, in one order. */
function plain(of: Log, by = one) {
  return [...cards(of, by)].map(([id, { recallAt, ...rest }]) => ({ id, ...rest, recall: recallAt(day(1500)) }));
}

describe('the replay', () => {
  const answers = fc.array(someAnswer, { maxLength: 40 });

  test('gives the same dates in whatever order the events came', () => {
    fc.assert(
      fc.property(someEvents, someCatalogue, fc.infiniteStream(fc.nat()), (events, book, keys) => {
        const mixed = events.map((each) => ({ each, key: keys.next().value ?? 0 })).toSorted((a, b) => a.key - b.key);
        expect(plain(union(mixed.map(({ each }) => each)), book)).toEqual(plain(union(events), book));
      }),
    );
  });

  test('gives the same as adding answers one by one, as they come', () => {
    fc.assert(
      fc.property(answers, someCatalogue, (list, book) => {
        let known: Memories = new Map();
        let all = union();
        for (const each of union(list).values()) {
          if (each.kind !== 'answered') continue;
          all = union(all.values(), [each]);
          known = remember(known, each, all);
        }
        expect(known).toEqual(memories(all));
        expect([...cardsOf(known, book).keys()]).toEqual([...cards(all, book).keys()]);
      }),
    );
  });

  test('of a log with an event erased is that of a log that never had it', () => {
    fc.assert(
      fc.property(fc.array(someAnswer, { minLength: 1, maxLength: 30 }), fc.nat(), someTime, someCatalogue, (list, at, when, book) => {
        const gone = list[at % list.length];
        if (!gone) return;
        const grave = event('erased', when, { event: gone.id });
        const never = list.filter(({ id }) => id !== gone.id);
        expect(plain(union(list, [grave]), book)).toEqual(plain(union(never), book));
      }),
    );
  });

  test('gives dates within ninety days of the last answer, and recall of 0 to 1 that never rises', () => {
    fc.assert(
      fc.property(answers, someCatalogue, someTime, fc.nat(400), (list, book, at, later) => {
        for (const found of cards(union(list), book).values()) {
          expect(found.due).toBeLessThanOrEqual(found.last + 90 * DAY);
          const [now, then] = [found.recallAt(at), found.recallAt(at + later * DAY)];
          expect(now).toBeLessThanOrEqual(1);
          expect(then).toBeGreaterThanOrEqual(0);
          expect(then).toBeLessThanOrEqual(now);
        }
      }),
    );
  });
});
