import { describe, expect, test } from 'vitest';
import { encode } from '../../src/learner/encode.ts';
import { type Event, newId, timeOf } from '../../src/learner/events.ts';
import { ownerMark, pack, unpack } from '../../src/learner/packed-log.ts';
import * as fc from '../support/properties.ts';

const OWNER = ownerMark('ada', 'acme-module-calls');
const START = Date.UTC(2026, 5, 1);

/** Events one minute after another. */
const events = fc
  .array(
    fc.oneof(
      fc.record({ kind: fc.constant('read'), page: fc.webPath().map((path) => `/p${path}/`.slice(0, 100)) }),
      fc.record({
        kind: fc.constant('answered'),
        question: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).filter((text) => text.length < 200),
        rev: fc.integer({ min: 1, max: 9 }),
        key: fc.constantFrom('key1', 'key2'),
        options: fc.array(fc.string({ maxLength: 8 }), { maxLength: 5 }),
        score: fc.constantFrom(0, 0.5, 1),
      }),
      fc.record({
        kind: fc.constant('ticked'),
        checklist: fc.constantFrom('a', 'b'),
        item: fc.constantFrom('x', 'y', 'z'),
        on: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('bookmarked'), page: fc.constantFrom('/a/', '/b/'), on: fc.boolean() }),
      fc.record({ kind: fc.constant('reflected'), prompt: fc.constantFrom('a', 'b'), text: fc.string() }),
    ),
    { maxLength: 120 },
  )
  .map((list) => list.map((event, place) => at(place, event)));

function at(minute: number, event: object): Event {
  const id = newId(START + minute * 60_000, () => 0.5);
  return { ...event, id, at: timeOf(id) } as Event;
}
const answer = (minute: number, question: string, score = 1) =>
  at(minute, { kind: 'answered', question, rev: 1, key: 'k', options: ['one', 'two'], score });
const ids = (list: Iterable<Event>) => [...list].map(({ id }) => id).sort();
const unpacked = (text: string, owner = OWNER) => {
  const result = unpack(text, owner);
  if (!result.ok) throw new Error(result.reason);
  return result;
};

describe('a packed log', () => {
  test('comes back as it was, but for private notes and for what a later word replaces', () => {
    fc.assert(
      fc.property(events, (list) => {
        const { text, left } = pack(list, OWNER, 1e6);
        const result = unpacked(text);
        expect(left).toEqual({ events: 0, needed: 0 });
        const answers = list.filter(({ kind }) => kind === 'answered');
        expect(ids(result.events.filter(({ kind }) => kind === 'answered'))).toEqual(ids(answers));
        for (const event of result.events) expect(encode(event)).toEqual(encode(list.find(({ id }) => id === event.id) as Event));
        expect(result.events.some(({ kind }) => kind === 'reflected')).toBe(false);
      }),
    );
  });

  test('never has more characters than an LMS takes, and only harmless ones', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 0, max: 4096 }), (list, limit) => {
        const { text } = pack(list, OWNER, limit);
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(text).toMatch(/^[\w.-]*$/);
        if (text) expect(unpacked(text).events.length).toBeLessThanOrEqual(list.length);
      }),
    );
  });

  test('drops what is oldest first: earlier answers before the latest to each question', () => {
    const early = Array.from({ length: 40 }, (_, place) => answer(place, `question-${place}`, 0));
    const late = Array.from({ length: 40 }, (_, place) => answer(100 + place, `question-${place}`));
    const all = pack([...early, ...late], OWNER, 1e6);
    const tight = pack([...early, ...late], OWNER, all.text.length - 300);
    const kept = unpacked(tight.text).events;
    expect(tight.left.needed).toBe(0);
    expect(tight.left.events).toBeGreaterThan(0);
    expect(ids(kept)).toEqual(ids([...early.slice(tight.left.events), ...late]));

    const tighter = pack(late, OWNER, 600);
    const few = unpacked(tighter.text);
    expect(few.left).toBe(tighter.left.needed);
    expect(ids(few.events)).toEqual(ids(late.slice(tighter.left.needed)));
    // What was left out once stays known, however much room there is later.
    expect(unpacked(pack(few.events, OWNER, 4096, few.left).text).left).toBe(few.left);
  });

  test('holds the answers to sixty questions and the reading of twenty pages in 4,096 characters', () => {
    const list = [
      ...Array.from({ length: 60 }, (_, place) => {
        const id = newId(START + place * 61_337);
        const options = [Math.random().toString(36).slice(2, 7)];
        return {
          kind: 'answered',
          id,
          at: timeOf(id),
          question: `rd-what-happens-${place}-next`,
          rev: 1,
          key: id.slice(-5),
          options,
          score: 1,
        } as const;
      }),
      ...Array.from({ length: 20 }, (_, place) => {
        const id = newId(START + place * 91_337);
        return { kind: 'read', id, at: timeOf(id), page: `/modules/the-rep-drives/lesson-${place}/` } as const;
      }),
    ];
    expect(pack(list, OWNER, 4096).left).toEqual({ events: 0, needed: 0 });
  });

  test('of another learner, of another course, cut off or damaged is not taken', () => {
    const { text } = pack([answer(1, 'one'), answer(2, 'two')], OWNER, 4096);
    expect(unpack(text, ownerMark('eve', 'acme-module-calls'))).toEqual({ ok: false, reason: 'foreign' });
    expect(unpack(text, ownerMark('ada', 'acme-module-other'))).toEqual({ ok: false, reason: 'foreign' });
    expect(unpack('', OWNER)).toEqual({ ok: false, reason: 'empty' });
    expect(unpack(text.replace('1.', '2.'), OWNER)).toEqual({ ok: false, reason: 'newer' });
    for (let end = 1; end < text.length; end++) expect(unpack(text.slice(0, end), OWNER).ok, `cut off at ${end}`).toBe(false);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('a', 'Z', '_', '.', ' '), (place, sign) => {
        const changed = text.slice(0, place) + sign + text.slice(place + 1);
        if (changed.trim() !== text) expect(unpack(changed, OWNER).ok).toBe(false);
      }),
    );
  });

  test('garbage never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void unpack(text, OWNER)));
    fc.assert(fc.property(fc.string(), fc.string(), (sum, body) => void unpack(`1.${OWNER}.${sum}.${body}`, OWNER)));
  });

  test('says nothing of who the learner is', () => {
    expect(OWNER).toMatch(/^[0-9a-z]{2,10}$/);
    expect(ownerMark('ada', 'x')).not.toBe(ownerMark('adb', 'x'));
  });
});
