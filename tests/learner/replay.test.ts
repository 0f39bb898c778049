import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/learner/learning-catalogue.ts';
import { cards, cardsOf, type Memories, memories, remember } from '../../src/learner/schedule.ts';
import { type Log, union } from '../../src/learner/union.ts';
import * as fc from '../support/properties.ts';
import { DAY, day, EVER, event, someAnswer, someCatalogue, someEvents, someTime } from './support/made-up.ts';

/** Cards without their functions, in one order. */
function plain(of: Log, by: Catalogue) {
  return [...cards(of, by, EVER)].map(([id, { recallAt, ...rest }]) => ({ id, ...rest, recall: recallAt(day(1500)) }));
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
          known = remember(known, each, all, EVER);
        }
        expect(known).toEqual(memories(all, EVER));
        expect([...cardsOf(known, book).keys()]).toEqual([...cards(all, book, EVER).keys()]);
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
        for (const found of cards(union(list), book, EVER).values()) {
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
