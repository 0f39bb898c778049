import { describe, expect, test } from 'vitest';
import type { Answered } from '../../src/learner/events.ts';
import { cards, isDue } from '../../src/learner/schedule.ts';
import { dayOf } from '../../src/playbook/days/day-of.ts';
import { noonOf, plusDays, startOf } from '../../src/playbook/days/days.ts';
import { standIn, ZONES } from '../support/zone.ts';
import { answer, catalogue, DAY, day, EVER, log, MINUTE, question } from './support/made-up.ts';

const one = catalogue([question('q1')]);

function card(...answers: Answered[]) {
  const found = cards(log(...answers), one, EVER).get('q1');
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

  test('at another sitting is tested anew, twelve hours after the first answer of the one before', () => {
    const hours = (count: number) => day(count / 24);
    const answers = [answer('q1', hours(0), 1), answer('q1', hours(10), 0), answer('q1', hours(20), 1)];
    expect(card(...answers.slice(0, 2)).why.code).toBe('wrong-last-time');
    expect(card(...answers).why.code).toBe('due');
  });

  test('never waits longer than ninety days', () => {
    const years = Array.from({ length: 30 }, (_, at) => answer('q1', day(at * 90), 1, { confidence: 3 }));
    expect(wait(years, day(29 * 90))).toBe(90);
  });

  test.each(ZONES)('in the evening is due from the morning on, not only at the hour of the answer, in %s', (zone) => {
    standIn(zone);
    const evening = noonOf('2026-03-28') + 9 * 60 * MINUTE;
    const due = (score: number) => card(answer('q1', evening, score)).due;
    expect(due(0)).toBe(Math.max(evening + DAY / 3, startOf('2026-03-29')));
    expect(due(1)).toBe(startOf('2026-03-30'));
    expect(isDue(card(answer('q1', evening, 0)), noonOf('2026-03-29') - 4 * 60 * MINUTE)).toBe(true);
    expect(isDue(card(answer('q1', evening, 1)), startOf('2026-03-30') - 1)).toBe(false);
  });

  test('after midnight is not asked again within eight hours', () => {
    const late = startOf('2026-01-06') - 10 * MINUTE;
    expect(card(answer('q1', late, 0)).due).toBe(late + DAY / 3);
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
    const found = cards(answers, catalogue([question('q1', change)]), EVER).get('q1');
    expect(found).toMatchObject({ changed: true, why: { code: 'changed' }, due: day(0) });
    expect(found && isDue(found, day(0))).toBe(true);
  });

  test('by its words, page or place only is none', () => {
    expect(cards(answers, catalogue([question('q1', { title: 'Said better', url: '/elsewhere/' })]), EVER).get('q1')?.changed).toBe(false);
  });

  test.each([{ rev: 2 }, { key: 'new' }])('and was answered anew begins anew: %j', (change) => {
    const long = [0, 2, 9, 40].map((days) => answer('q1', day(days), 1));
    const anew = answer('q1', day(130), 1, change);
    const found = cards(log(...long, anew), catalogue([question('q1', change)]), EVER).get('q1');
    expect(found).toMatchObject({ changed: false, reps: 5, why: { code: 'due', days: 2 } });
  });
});

describe('a question that vanished', () => {
  test('is left out, and is back with all it had when it returns', () => {
    const answers = log(answer('q1', day(0), 1), answer('gone', day(0), 1), answer('gone', day(2), 1));
    expect([...cards(answers, one, EVER).keys()]).toEqual(['q1']);
    expect(cards(answers, catalogue([question('gone')]), EVER).get('gone')?.reps).toBe(2);
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
    expect(cards(log(ahead), one, day(0)).size).toBe(0);
    const honest = cards(log(ahead, answer('q1', day(0), 1)), one, day(0)).get('q1');
    expect(honest && isDue(honest, day(0))).toBe(false);
  });

  test('two years ahead once: what was answered since counts, and the question waits as long as it should', () => {
    const at = (text: string) => Date.parse(`${text}T10:00:00Z`);
    const all = log(
      answer('q1', at('2028-11-30'), 0),
      ...['2026-12-01', '2026-12-02', '2026-12-05'].map((text) => answer('q1', at(text), 1)),
    );
    const now = at('2026-12-05') + 60 * MINUTE;
    const found = cards(all, one, now).get('q1');
    expect(found?.why.code).toBe('due');
    expect(found && isDue(found, now)).toBe(false);
    expect(found && dayOf(found.due)).toBe(plusDays('2026-12-05', found?.why.days ?? 0));
    expect(found?.why.days).toBeGreaterThan(14);
  });

  test('standing still: two answers at the same instant have one order everywhere', () => {
    const both = [answer('q1', day(0), 1), answer('q1', day(0), 0)];
    expect(JSON.stringify(card(...both.toReversed()))).toBe(JSON.stringify(card(...both)));
  });
});
