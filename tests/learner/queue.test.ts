import { describe, expect, test } from 'vitest';
import { nextDue, type QueueItem, type QueueOptions, today } from '../../src/learner/queue.ts';
import { cards, isDue } from '../../src/learner/schedule.ts';
import { union } from '../../src/learner/union.ts';
import * as fc from '../support/properties.ts';
import { answer, catalogue, DAY, day, EVER, log, question, someAnswer, someCatalogue, someTime } from './support/made-up.ts';

const ids = (queue: readonly QueueItem[]) => queue.map(({ question: { id } }) => id);
const skills = (queue: readonly QueueItem[]) => queue.map(({ question: { skill } }) => skill);
const many = (skill: string, count: number) => Array.from({ length: count }, (_, at) => question(`${skill}-${at}`, { skill }));

describe("today's queue", () => {
  test('of a new reader has the first few questions, one skill after another', () => {
    const queue = today(new Map(), catalogue([...many('value', 4), ...many('price', 4)]), { now: day(0) });
    expect(queue).toHaveLength(6);
    expect(skills(queue).slice(0, 4)).toEqual(['value', 'price', 'value', 'price']);
    expect(queue.every(({ why }) => why.code === 'new')).toBe(true);
  });

  test('takes about three minutes', () => {
    const book = catalogue(many('value', 40));
    const all = cards(log(...book.questions.map(({ id }) => answer(id, day(0), 1))), book, EVER);
    expect(today(all, book, { now: day(5) })).toHaveLength(7);
    expect(today(all, book, { now: day(5), minutes: 10 })).toHaveLength(24);
    expect(today(all, book, { now: day(5), minutes: 0 })).toHaveLength(1);
  });

  test('begins with the focus skill and has it every other time', () => {
    const book = catalogue([...many('value', 10), ...many('price', 10)]);
    expect(skills(today(new Map(), book, { now: day(0), focus: 'price' })).slice(0, 4)).toEqual(['price', 'value', 'price', 'value']);
  });

  test('begins with the focus skill also where the question answered last would be the first of it', () => {
    const book = catalogue([...many('price', 2), ...many('value', 2)]);
    const all = cards(
      log(answer('price-1', day(0), 1), answer('value-0', day(0) + 1, 1), answer('value-1', day(0) + 2, 1), answer('price-0', day(1), 0)),
      book,
      EVER,
    );
    expect(ids(today(all, book, { now: day(20), focus: 'price' }))).toEqual(['price-1', 'value-0', 'price-0', 'value-1']);
  });

  test('asks what changed, was wrong or guessed before what is merely due, and all of it before what is new', () => {
    const book = catalogue([question('new'), question('due'), question('guessed'), question('wrong'), question('changed', { rev: 2 })]);
    const all = cards(
      log(
        answer('due', day(0), 1),
        answer('guessed', day(0), 1, { confidence: 1 }),
        answer('wrong', day(0), 0),
        answer('changed', day(1), 1),
      ),
      book,
      EVER,
    );
    expect(today(all, book, { now: day(10) }).map(({ why }) => why.code)).toEqual(['wrong-last-time', 'changed', 'guessed', 'due', 'new']);
    // The one answered last is `changed`: it comes second.
  });

  test('lets in six new questions a day, and says when there are more', () => {
    const book = catalogue(many('value', 20));
    const all = cards(log(...many('value', 6).map(({ id }, at) => answer(id, day(0) + at, 1))), book, EVER);
    expect(today(all, book, { now: day(0.1) })).toEqual([]);
    expect(nextDue(all, book, { now: day(0.1) })).toBe(day(0) + (20 / 24) * DAY);
    expect(today(all, book, { now: day(1) })).toHaveLength(6);
  });

  test('is empty when nothing is due, and looks ahead', () => {
    const book = catalogue([question('q1')]);
    const all = cards(log(answer('q1', day(0), 1)), book, EVER);
    const next = nextDue(all, book, { now: day(1) });
    expect(today(all, book, { now: day(1) })).toEqual([]);
    expect(next).toBe(all.get('q1')?.due);
    expect(ids(today(all, book, { now: next ?? 0 }))).toEqual(['q1']);
  });

  test('of a playbook without questions is empty, with nothing ahead', () => {
    expect(today(new Map(), catalogue([]), { now: day(0) })).toEqual([]);
    expect(nextDue(new Map(), catalogue([]), { now: day(0) })).toBeUndefined();
  });
});

describe('the laws of the queue', () => {
  const options: fc.Arbitrary<QueueOptions> = fc.record({
    now: someTime,
    focus: fc.constantFrom(undefined, 'value', 'price', 'gone'),
    minutes: fc.constantFrom(undefined, 0, 1, 3, 60),
    newPerDay: fc.constantFrom(undefined, 0, 2),
  });
  const holds = (
    law: (queue: QueueItem[], known: ReturnType<typeof cards>, book: ReturnType<typeof catalogue>, asked: QueueOptions) => void,
  ) =>
    fc.assert(
      fc.property(fc.array(someAnswer, { maxLength: 30 }), someCatalogue, options, (list, book, asked) => {
        const known = cards(union(list), book, EVER);
        law(today(known, book, asked), known, book, asked);
      }),
      { numRuns: 300 },
    );

  test('no question is in it twice, and every one is of the playbook', () => {
    holds((queue, _, book) => {
      expect(new Set(ids(queue)).size).toBe(queue.length);
      for (const { question: each } of queue) expect(book.questions).toContain(each);
    });
  });

  test('everything in it is new or due, and the new comes last', () => {
    holds((queue, known, _, { now, newPerDay = 6 }) => {
      for (const { question: each, why } of queue) {
        const card = known.get(each.id);
        expect(card ? isDue(card, now) && why.code !== 'new' : why.code === 'new').toBe(true);
      }
      const news = queue.map(({ why }) => why.code === 'new');
      expect(news).toEqual(news.toSorted((a, b) => Number(a) - Number(b)));
      expect(news.filter(Boolean).length).toBeLessThanOrEqual(newPerDay);
    });
  });

  test('where something is due it is not empty; where it is empty the next date lies ahead', () => {
    holds((queue, known, book, asked) => {
      const due = [...known.values()].some((card) => isDue(card, asked.now));
      if (due) expect(queue.length).toBeGreaterThan(0);
      const next = nextDue(known, book, asked);
      if (queue.length > 0) expect(next).toBe(asked.now);
      else if (next !== undefined) expect(next).toBeGreaterThan(asked.now);
    });
  });

  test('what is due in the focus skill comes first, but for the one answered last', () => {
    holds((queue, known, book, { now, focus }) => {
      const last = [...known.values()].toSorted((a, b) => b.last - a.last)[0];
      const inFocus = book.questions.filter(({ id, skill }) => {
        const card = known.get(id);
        return focus !== undefined && skill === focus && card && isDue(card, now) && card.last !== last?.last;
      });
      if (inFocus.length > 1 && queue.length > 1) expect(queue[0]?.question.skill).toBe(focus);
    });
  });

  test('it is the same for the same cards', () => {
    holds((queue, known, book, asked) => {
      expect(today(new Map([...known].toReversed()), book, asked)).toEqual(queue);
    });
  });
});
