import { describe, expect, test } from 'vitest';
import { eventsOf, evidenceItems, suggestedItems } from '../../../src/coaching/brief/evidence-items.ts';
import { comebacks, confidentlyWrong } from '../../../src/learner/history.ts';
import { union } from '../../../src/learner/union.ts';
import { answer, catalogue, day, event, log, question, someAnswer, someCatalogue, someEvents } from '../../learner/support/made-up.ts';
import * as fc from '../../support/properties.ts';

const book = catalogue([question('q1'), question('q2'), question('q3', { skill: 'price' })]);
const kinds = (...events: Parameters<typeof log>) => evidenceItems(log(...events), book).map(({ kind }) => kind);
const SURE = { confidence: 3 } as const;

describe('an answer is evidence', () => {
  test('when it was sure and wrong, until it is right at another sitting', () => {
    const wrong = answer('q1', day(0), 0, SURE);
    expect(kinds(wrong)).toEqual(['confidently-wrong']);
    expect(kinds(wrong, answer('q1', day(0) + 60_000, 1))).toEqual(['confidently-wrong']);
    expect(kinds(wrong, answer('q1', day(1), 1))).toEqual(['now-right']);
  });

  test('when it is stuck: wrong in three sittings, with no right one since', () => {
    const two = [answer('q1', day(0), 0), answer('q1', day(2), 0.5)];
    expect(kinds(...two)).toEqual([]);
    expect(kinds(...two, answer('q1', day(2) + 60_000, 0))).toEqual([]);
    expect(kinds(...two, answer('q1', day(4), 0))).toEqual(['stuck']);
    expect(kinds(...two, answer('q1', day(4), 0), answer('q1', day(5), 1))).toEqual(['now-right']);
  });

  test('stuck takes three answers along, a sure one among them where there is one', () => {
    const all = [0, 2, 4, 6].map((at) => answer('q1', day(at), 0, at === 2 ? SURE : {}));
    const [item] = evidenceItems(log(...all), book);
    expect(item).toMatchObject({ kind: 'stuck', sure: true, at: day(6), events: [all[0], all[1], all[3]] });
  });

  test('when it changed: which way is said, and a guess is no change', () => {
    const wrong = answer('q1', day(0), 0);
    expect(kinds(wrong, answer('q1', day(3), 1))).toEqual(['now-right']);
    expect(kinds(wrong, answer('q1', day(3), 1, { confidence: 1 }))).toEqual([]);
    expect(kinds(answer('q1', day(0), 1), answer('q1', day(3), 0))).toEqual(['now-wrong']);
    // Right only after the answer had been shown: it was never known.
    expect(kinds(wrong, answer('q1', day(0.4), 1), answer('q1', day(0.6), 0))).toEqual([]);
  });

  test('when it is a comeback, and then no mere change', () => {
    expect(kinds(answer('q1', day(0), 0), answer('q1', day(2), 1), answer('q1', day(20), 1))).toEqual(['comeback']);
    expect(kinds(answer('q1', day(0), 0), answer('q1', day(13.9), 1))).toEqual(['now-right']);
  });

  test('of an older form of the question it says so', () => {
    const [item] = evidenceItems(log(answer('q1', day(0), 0, { ...SURE, key: 'older' })), book);
    expect(item).toMatchObject({ outdated: true });
  });
});

test('of each skill the latest observation is evidence, if it is of this person', () => {
  const seen = (at: number, who: string, skill = 'value') => event('observed', at, { skill, level: 2, by: 'Ana', for: who });
  const [old, mine, other] = [seen(day(0), 'me'), seen(day(3), 'alias'), seen(day(5), 'you')];
  expect(evidenceItems(log(old, mine, other), book, ['me', 'alias']).map(({ events }) => events)).toEqual([[mine]]);
});

test('what is suggested is of the skill, at most three, sure and wrong first', () => {
  const wrong = answer('q1', day(0), 0, SURE);
  const all = log(wrong, answer('q2', day(0), 0), answer('q2', day(3), 1), answer('q3', day(9), 0, SURE));
  const items = evidenceItems(all, book);
  expect(suggestedItems(items, 'value')).toEqual(['confidently-wrong:q1', 'now-right:q2']);
  expect(suggestedItems(items)).toEqual(['confidently-wrong:q3', 'confidently-wrong:q1', 'now-right:q2']);
  expect(suggestedItems(items, 'calls')).toEqual([]);
});

describe('laws', () => {
  /** Years of answers, and a few days of many to two questions: several in a sitting, and just at its edge. */
  const histories = fc.oneof(
    fc.array(someAnswer, { maxLength: 60 }),
    fc
      .array(fc.tuple(someAnswer, fc.constantFrom('q1', 'q2'), fc.nat(24)), { maxLength: 10 })
      .map((list) =>
        list.map(([{ id, at, kind, ...rest }, asked, quarters]) => event(kind, day(quarters / 4), { ...rest, question: asked })),
      ),
  );

  test('the picked events alone give what was picked, and no more', () => {
    fc.assert(
      fc.property(fc.oneof(histories, someEvents), someCatalogue, fc.infiniteStream(fc.boolean()), (events, asked, coin) => {
        const items = evidenceItems(union(events), asked);
        const picked = items.filter(() => coin.next().value);
        expect(evidenceItems(union(eventsOf(picked)), asked)).toEqual(picked);
      }),
      { numRuns: 3000 },
    );
  });

  test('it agrees with the history: a comeback is one there, and nobody is called wrong who was right since', () => {
    fc.assert(
      fc.property(histories, someCatalogue, (events, asked) => {
        const all = union(events);
        const items = evidenceItems(all, asked);
        const back = new Map(comebacks(all, asked).map((each) => [each.question.id, each.right]));
        const open = new Set(confidentlyWrong(all, asked).flatMap((each) => (each.corrected === undefined ? [each.question.id] : [])));
        for (const item of items) {
          if (item.kind === 'comeback' && item.asked) expect(back.get(item.question)).toBe(item.at);
          if (item.kind === 'confidently-wrong' && item.asked) expect(open.has(item.question)).toBe(true);
        }
        const shown = new Set(items.flatMap((item) => ('question' in item ? [item.question] : [])));
        for (const id of [...back.keys(), ...open]) expect(shown.has(id)).toBe(true);
      }),
    );
  });

  test('at most three events each, one item for a question', () => {
    fc.assert(
      fc.property(histories, someCatalogue, (events, asked) => {
        const items = evidenceItems(union(events), asked);
        expect(items.every((item) => item.events.length <= 3)).toBe(true);
        const questions = items.flatMap((item) => ('question' in item ? [item.question] : []));
        expect(new Set(questions).size).toBe(questions.length);
      }),
    );
  });
});
