import { describe, expect, test } from 'vitest';
import { briefEvents, readBrief } from '../../../src/coaching/brief/brief.ts';
import { evidenceItems } from '../../../src/coaching/brief/evidence-items.ts';
import { union } from '../../../src/learner/union.ts';
import { answer, catalogue, day, event, log, question, someCatalogue, someEvents } from '../../learner/support/made-up.ts';
import * as fc from '../../support/properties.ts';

const book = catalogue([question('q1'), question('q2')]);
const briefed = (at: number, topic = 'Price') => event('briefed', at, { topic, tried: '', happened: '', ask: 'Listen' });

describe('a brief', () => {
  test('takes along itself and what was picked, and nothing else of the log', () => {
    const [wrong, other] = [answer('q1', day(0), 0, { confidence: 3 }), answer('q2', day(1), 0, { confidence: 3 })];
    const all = log(wrong, other, answer('q1', day(0) + 60_000, 0), event('reflected', day(2), { prompt: 'p', text: 'secret' }));
    const mine = briefed(day(3));
    const picked = evidenceItems(all, book).filter(({ id }) => id === 'confidently-wrong:q2');
    expect(briefEvents(mine, picked)).toEqual([other, mine]);
  });

  test('is read back as it was written, with what was picked', () => {
    fc.assert(
      fc.property(someEvents, someCatalogue, fc.infiniteStream(fc.boolean()), (events, asked, coin) => {
        const mine = briefed(day(9999));
        const picked = evidenceItems(union(events), asked).filter(() => coin.next().value);
        expect(readBrief(briefEvents(mine, picked), asked)).toEqual({ briefed: mine, items: picked, more: 0 });
      }),
    );
  });

  test('of two the latest is read; what a brief does not show is counted', () => {
    const [early, late] = [briefed(day(1)), briefed(day(2), 'Value')];
    const read = event('read', day(0), { page: '/a/' });
    expect(readBrief([late, early, read], book)).toEqual({ briefed: late, items: [], more: 2 });
    expect(readBrief([read], book)).toBeUndefined();
  });
});
