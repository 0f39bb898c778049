import { describe, expect, test } from 'vitest';
import { decode } from '../../src/learner/decode.ts';
import { encode } from '../../src/learner/encode.ts';
import { comebacks, confidentlyWrong, timeline } from '../../src/learner/history.ts';
import type { Catalogue } from '../../src/learner/learning-catalogue.ts';
import { skillMap } from '../../src/learner/mastery.ts';
import { today } from '../../src/learner/queue.ts';
import { assignments, bookmarks, continueWhere, notes, readPages, ticks } from '../../src/learner/reading.ts';
import { cards } from '../../src/learner/schedule.ts';
import { type Log, union } from '../../src/learner/union.ts';
import * as fc from '../support/properties.ts';
import { day, EVER, event, someCatalogue, someEvents, someFact, someTime } from './support/made-up.ts';

/** Everything that is derived from a log, as plain data. */
function everything(log: Log, book: Catalogue, at: number) {
  const known = cards(log, book, EVER);
  return JSON.stringify([
    [...known.values()].map(({ recallAt, ...card }) => [card, recallAt(at)]),
    today(known, book, { now: at, focus: 'value' }),
    skillMap(log, known, book, { at, role: 'rep' }),
    confidentlyWrong(log, book),
    comebacks(log, book),
    timeline(log),
    continueWhere(log, book) ?? null,
    bookmarks(log, book),
    [...readPages(log, book)].toSorted(),
    [...ticks(log)].map(([list, items]) => [list, [...items].toSorted()]).toSorted(),
    notes(log),
    assignments(log, book, '2026-02-01'),
  ]);
}

const book: fc.Arbitrary<Catalogue> = someCatalogue.map((made) => ({
  ...made,
  pages: ['/practices/one/', '/modules/two/three/', '/__proto__/'].map((url) => ({ url, title: url, kind: 'practice', minutes: 5 })),
  assignments: ['value', '__proto__'].map((id) => ({ id, url: '/practices/one/', title: id })),
}));

describe('everything that is derived', () => {
  test('from a log with an event erased is as if it had never been', () => {
    fc.assert(
      fc.property(fc.array(someFact, { minLength: 1, maxLength: 25 }), fc.nat(), book, someTime, (facts, which, of, at) => {
        const gone = facts[which % facts.length]?.id ?? '';
        const never = facts.filter(({ id }) => id !== gone);
        expect(everything(union(facts, [event('erased', day(9), { event: gone })]), of, at)).toBe(everything(union(never), of, at));
      }),
    );
  });

  test('is the same on two devices that have the same events, in whatever order, fresh or read back from storage', () => {
    fc.assert(
      fc.property(someEvents, someEvents, book, someTime, (mine, yours, of, at) => {
        const back = [...yours, ...mine].flatMap((fact) => decode(JSON.parse(JSON.stringify(encode(fact)))) ?? []);
        expect(JSON.parse(everything(union(back), of, at))).toEqual(JSON.parse(everything(union(mine, yours), of, at)));
      }),
    );
  });

  test('is not changed by a second look, and changes nothing', () => {
    fc.assert(
      fc.property(someEvents, book, someTime, (events, of, at) => {
        const log = union(events);
        const before = JSON.stringify([...log]);
        expect(everything(log, of, at)).toBe(everything(log, of, at));
        expect(JSON.stringify([...log])).toBe(before);
      }),
    );
  });
});
