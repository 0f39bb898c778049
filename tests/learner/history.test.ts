import { describe, expect, test } from 'vitest';
import { changedSinceLearned, comebacks, confidentlyWrong, timeline } from '../../src/learner/history.ts';
import { cards } from '../../src/learner/schedule.ts';
import { union } from '../../src/learner/union.ts';
import * as fc from '../support/properties.ts';
import { standIn } from '../support/zone.ts';
import { answer, catalogue, day, EVER, event, log, question, someEvents } from './support/made-up.ts';

const book = catalogue([question('q1'), question('q2'), question('q3')]);

describe('confidently wrong', () => {
  test('is what was wrong although the reader was sure', () => {
    const all = log(answer('q1', day(0), 0, { confidence: 3 }), answer('q2', day(0), 0, { confidence: 1 }), answer('q3', day(0), 0));
    expect(confidentlyWrong(all, book).map(({ question: { id } }) => id)).toEqual(['q1']);
  });

  test('stays, as corrected, when it is right at another sitting; a second try is none', () => {
    const wrong = answer('q1', day(0), 0, { confidence: 3 });
    expect(confidentlyWrong(log(wrong, answer('q1', day(0) + 60_000, 1)), book)[0]?.corrected).toBeUndefined();
    expect(confidentlyWrong(log(wrong, answer('q1', day(1), 1)), book)[0]?.corrected).toBe(day(1));
  });

  test('has what is open first, then the latest first', () => {
    const sure = { confidence: 3 } as const;
    const all = log(answer('q1', day(0), 0, sure), answer('q2', day(2), 0.5, sure), answer('q3', day(3), 0, sure), answer('q3', day(5), 1));
    expect(confidentlyWrong(all, book).map(({ question: { id } }) => id)).toEqual(['q2', 'q1', 'q3']);
  });
});

describe('changed since it was learned', () => {
  test('is what was right once and is another question now', () => {
    const all = log(answer('q1', day(0), 1), answer('q2', day(0), 0), answer('q3', day(0), 1));
    const changed = catalogue([question('q1', { rev: 2 }), question('q2', { rev: 2 }), question('q3')]);
    expect(changedSinceLearned(cards(all, changed, EVER), changed).map(({ id }) => id)).toEqual(['q1']);
  });
});

describe('a comeback', () => {
  test('is wrong, and right fourteen days later or more', () => {
    const all = log(answer('q1', day(0), 0), answer('q1', day(14), 1), answer('q2', day(0), 0), answer('q2', day(13), 1));
    expect(comebacks(all, book)).toEqual([{ question: book.questions[0], wrong: day(0), right: day(14), days: 14 }]);
  });

  test('may have been right in between, but not wrong', () => {
    const found = (...events: Parameters<typeof log>) => comebacks(log(...events), book).length;
    expect(found(answer('q1', day(0), 0), answer('q1', day(1), 1), answer('q1', day(20), 1))).toBe(1);
    expect(found(answer('q1', day(0), 0), answer('q1', day(19), 0), answer('q1', day(20), 1))).toBe(0);
    expect(found(answer('q1', day(0), 0), answer('q1', day(20), 1), answer('q1', day(30), 0))).toBe(0);
  });

  test('is no guess', () => {
    expect(comebacks(log(answer('q1', day(0), 0), answer('q1', day(20), 1, { confidence: 1 })), book)).toEqual([]);
  });
});

describe('the timeline', () => {
  test('has the latest day first, and on it the latest first', () => {
    const [a, b, c] = [answer('q1', day(0), 1), event('read', day(0) + 1, { page: '/a/' }), answer('q1', day(3), 1)];
    expect(timeline(log(a, b, c))).toEqual([
      { day: '2026-01-08', events: [c] },
      { day: '2026-01-05', events: [b, a] },
    ]);
  });

  test.each([
    ['America/Los_Angeles', '2026-01-05'],
    ['Europe/Berlin', '2026-01-06'],
    ['Pacific/Kiritimati', '2026-01-06'],
  ])('goes by the calendar of a reader in %s', (zone, expected) => {
    standIn(zone);
    expect(timeline(log(answer('q1', Date.UTC(2026, 0, 5, 23), 1)))[0]?.day).toBe(expected);
  });

  test('has every event of the log once, but for tombstones', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const all = union(events);
        const shown = timeline(all).flatMap(({ events: of }) => of);
        expect(shown.length).toBe([...all.values()].filter(({ kind }) => kind !== 'erased').length);
        expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
      }),
    );
  });
});
