import { describe, expect, test } from 'vitest';
import { makeEnvelope, readEnvelope } from '../../../src/browser/storage/envelope.ts';
import { openLog, type Person, type SaveState } from '../../../src/browser/storage/log-store.ts';
import { encode } from '../../../src/learner/encode.ts';
import { type Event, newId } from '../../../src/learner/events.ts';
import { inOrder, union } from '../../../src/learner/union.ts';
import * as fc from '../../support/properties.ts';
import { answer, event, NOW, PLAYBOOK, someEvents } from './support/events.ts';
import { Machine, quotaExceeded } from './support/machine.ts';
import { opened, segmentsOf } from './support/opened.ts';

describe('the log', () => {
  test('keeps what was recorded, and the next visit reads it', async () => {
    const { machine, store } = await opened();
    const one = await store.record(answer('coached-first-minute'));
    const two = await store.record({ kind: 'reflected', prompt: 'p', text: 'x'.repeat(5000) });
    const kept: SaveState = { saved: true, reason: undefined };
    expect(store.state.get()).toEqual(kept);
    const again = (await opened({}, machine)).store;
    expect(inOrder(again.log.get())).toEqual(inOrder(union([one, two])));
    expect(again.person.get()).toEqual(store.person.get());
  });

  test('has the laws of the union: in whatever order, however often', async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, someEvents, async (a, b) => {
        const left = (await opened()).store;
        await left.merge(a);
        await left.merge(b);
        await left.merge(a);
        const { store: right, machine } = await opened();
        await right.merge([...b, ...a]);
        expect(left.log.get()).toEqual(union(a, b));
        expect(inOrder(right.log.get())).toEqual(inOrder(left.log.get()));
        expect(inOrder((await opened({}, machine)).store.log.get())).toEqual(inOrder(left.log.get()));
      }),
      { numRuns: 60 },
    );
  });

  test('counts what a clock a year ahead dated as of when it was first seen, and a backup of it restores all', async () => {
    const at = NOW + 365 * 86_400_000;
    const ahead: Event = { ...answer('q'), id: newId(at), at } as Event;
    const stored = (...events: Event[]) => JSON.stringify({ v: 1, events: events.map(encode) });
    const since = { ...answer('q'), id: newId(NOW - 1000), at: NOW - 1000 } as Event;
    const { store } = await opened({ [`chalktalk:${PLAYBOOK}:log:0`]: stored(ahead, since) });
    expect(inOrder(store.log.get()).map(({ id }) => id)).toEqual([ahead.id, since.id]);
    const read = readEnvelope(makeEnvelope('backup', PLAYBOOK, store.person.get(), inOrder(store.log.get())), { now: NOW });
    if (!read.ok) throw new Error(read.reason);
    expect(read.refused).toEqual({ date: 0, malformed: 0 });
    const { store: restored } = await opened();
    await restored.merge(read.envelope.events);
    await restored.merge(read.envelope.events);
    expect(inOrder(restored.log.get())).toEqual(inOrder(store.log.get()));
  });

  test('shows what another tab does, live', async () => {
    const { machine, store } = await opened();
    const other = (await opened({}, machine)).store;
    const { id } = await other.record(answer('elsewhere'));
    await other.rename('Ines');
    machine.deliverAll();
    expect(store.log.get().has(id)).toBe(true);
    expect(store.person.get().name).toBe('Ines');
  });

  test('holds 50,000 answers in 5 MB, in segments of at most 64 KB, and rewrites only the open one', async () => {
    const { machine, tab, store } = await opened();
    const many = Array.from({ length: 50_000 }, (_, index) => event(answer(`price-objection-${index % 120}`), NOW - 5e7 + index));
    expect(await store.merge(many)).toEqual({ added: 50_000 });
    const before = new Map(machine.committed);
    expect([...before].reduce((sum, [key, text]) => sum + key.length + text.length, 0)).toBeLessThan(5 * 1024 * 1024);
    expect(segmentsOf(before).length).toBeGreaterThan(20);
    for (const [, text] of segmentsOf(before)) expect(text.length).toBeLessThanOrEqual(64 * 1024);
    tab.leave();
    await store.record(answer('one-more'));
    const changed = [...machine.committed].filter(([key, text]) => before.get(key) !== text).map(([key]) => key);
    expect(changed).toHaveLength(1);
    expect(store.log.get().size).toBe(50_001);
  });

  test('writes on in a segment with room when the page comes back', async () => {
    const { machine, tab, store } = await opened();
    await store.record(answer('a'));
    tab.leave();
    await store.record(answer('b'));
    await (await opened({}, machine)).store.record(answer('c'));
    expect(segmentsOf(machine.committed)).toHaveLength(2);
    for (const one of machine.tabs) one.leave();
    await (await opened({}, machine)).store.record(answer('d'));
    expect(segmentsOf(machine.committed)).toHaveLength(2);
  });

  test('tells no two persons apart that are one: the older id wins, the other is an alias', async () => {
    const { machine, store } = await opened();
    const { id } = store.person.get();
    await store.adopt({ id: '000000000abcdef', name: 'Ines' });
    const merged: Person = { id: '000000000abcdef', name: 'Ines', aliases: [id] };
    expect(store.person.get()).toEqual(merged);
    await store.backedUp(NOW);
    const again = (await opened({}, machine)).store;
    expect(again.person.get().aliases).toEqual([id]);
    expect(again.lastBackup.get()).toBe(NOW);
  });
});

describe('what cannot be written', () => {
  test.each([
    ['full', () => quotaExceeded()],
    ['blocked', () => new DOMException('The operation is insecure.', 'SecurityError')],
  ] as const)('stays in memory when storage is %s, is said, and is written as soon as that is possible', async (reason, error) => {
    const { machine, tab, store } = await opened();
    const { before } = tab.storage;
    tab.storage.before = (operation, ...rest) => {
      if (operation === 'write') throw error();
      before(operation, ...rest);
    };
    const { id } = await store.record(answer('a'));
    expect(store.state.get()).toEqual({ saved: false, reason });
    expect(store.log.get().has(id)).toBe(true);
    tab.storage.before = before;
    await store.record(answer('b'));
    expect(store.state.get().saved).toBe(true);
    expect((await opened({}, machine)).store.log.get().size).toBe(2);
  });

  test('is in memory or in storage whichever write fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), someEvents, async (fails, events) => {
        const { machine, tab, store } = await opened();
        const { before } = tab.storage;
        const left = [...fails];
        tab.storage.before = (operation, ...rest) => {
          if (operation === 'write' && left.shift()) throw quotaExceeded();
          before(operation, ...rest);
        };
        for (const one of events) await store.merge([one]);
        await store.record(answer('a'));
        const all = new Set([...union(events).keys()]);
        expect([...all].filter((id) => !store.log.get().has(id))).toEqual([]);
        left.length = 0;
        await store.record(answer('b'));
        const again = (await opened({}, machine)).store.log.get();
        expect([...store.log.get().keys()].filter((id) => !again.has(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('lives in memory where there is no storage at all', async () => {
    const store = openLog(PLAYBOOK, { ...new Machine().open().env(), storage: undefined });
    await store.ready;
    const { id } = await store.record(answer('a'));
    expect(store.state.get()).toEqual({ saved: false, reason: 'blocked' });
    await store.rename('Ines');
    expect([store.log.get().has(id), store.person.get().name]).toEqual([true, 'Ines']);
    await store.erase(id);
    expect(store.log.get().has(id)).toBe(false);
    await store.eraseAll();
    expect(store.log.get().size).toBe(0);
  });
});
