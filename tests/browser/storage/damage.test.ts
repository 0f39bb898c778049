import { describe, expect, test } from 'vitest';
import { openLog } from '../../../src/browser/storage/log-store.ts';
import { encode } from '../../../src/learner/encode.ts';
import * as fc from '../../support/properties.ts';
import { answer, event, PLAYBOOK } from './support/events.ts';
import { Machine, quotaExceeded } from './support/machine.ts';
import { LOG, opened, segmentsOf } from './support/opened.ts';

describe('a damaged log', () => {
  const sound = (...questions: string[]) => JSON.stringify({ v: 1, events: questions.map((question) => encode(event(answer(question)))) });

  test.each(['null', '', '{', '[]', '"half', '{"v":1,"events":7}', '{"v":0,"events":[]}', sound('lost').slice(0, -9)])(
    'of %j is set aside, not deleted, and the rest is read',
    async (text) => {
      const { machine, store } = await opened({ [`${LOG}0`]: sound('a', 'b'), [`${LOG}1`]: text, [`${LOG}2`]: sound('c') });
      expect(store.log.get().size).toBe(3);
      expect(store.state.get()).toEqual({ saved: true, reason: 'corrupt-kept' });
      expect(machine.committed.get(`chalktalk:${PLAYBOOK}:kept:0`)).toBe(text);
      await store.record(answer('d'));
      expect((await opened({}, machine)).store.log.get().size).toBe(4);
    },
  );

  test('gives back the events before the break', async () => {
    const { store } = await opened({ [`${LOG}0`]: sound('a', 'b', 'c').slice(0, -20) });
    expect(store.log.get().size).toBe(2);
  });

  test('never throws and never harms the other segments, whatever is broken in it', async () => {
    const texts = [sound('a', 'b', 'c'), sound('d', 'e', 'f'), sound('g', 'h', 'i')];
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(300), fc.nat(300), fc.string({ unit: 'binary' }), async (which, from, count, noise) => {
        const broken = texts.map((text, index) => (index === which ? text.slice(0, from) + noise + text.slice(from + count) : text));
        const { machine, store } = await opened(Object.fromEntries(broken.map((text, index) => [LOG + index, text])));
        expect(store.log.get().size).toBeGreaterThanOrEqual(6);
        const { id } = await store.record(answer('after'));
        const again = (await opened({}, machine)).store.log.get();
        expect(again.has(id)).toBe(true);
        expect(again.size).toBeGreaterThanOrEqual(7);
      }),
      { numRuns: 150 },
    );
  });

  test('with unreadable meta data keeps them aside and goes on', async () => {
    const { machine, store } = await opened({ [`chalktalk:${PLAYBOOK}:meta`]: '"null"', [`${LOG}0`]: sound('a') });
    expect(store.log.get().size).toBe(1);
    expect(machine.committed.get(`chalktalk:${PLAYBOOK}:kept:0`)).toBe('"null"');
  });
});

describe('another version', () => {
  const unknown = ['zz', '0mhz0000000abcd', { later: true }];

  test('newer: is read as far as it can be, and nothing is written', async () => {
    const newer = JSON.stringify({ v: 2, events: [encode(event()), unknown], more: 1 });
    const logs: Record<string, string>[] = [
      { [`${LOG}0`]: newer },
      { [`${LOG}0`]: newer.replace('"v":2', '"v":1'), [`chalktalk:${PLAYBOOK}:meta`]: '{"version":2}' },
    ];
    for (const before of logs) {
      const { machine, store } = await opened(before);
      expect(store.log.get().size).toBe(2);
      await store.record(answer('a'));
      await store.rename('Ines');
      expect(store.state.get()).toEqual({ saved: false, reason: 'newer' });
      expect(store.log.get().size).toBe(3);
      expect(Object.fromEntries(machine.committed)).toEqual(before);
    }
  });

  test('keeps kinds of events that it does not know', async () => {
    const { machine, store } = await opened({ [`${LOG}0`]: JSON.stringify({ v: 1, events: [unknown] }) });
    await store.record(answer('a'));
    expect(segmentsOf(machine.committed).map(([, text]) => JSON.parse(text).events[0])).toEqual([unknown]);
  });

  test('older: is migrated by one write, and stays as it was when that fails', async () => {
    const old = JSON.stringify({ v: 0, list: [event()] });
    const migrations = { 0: ({ list }: Record<string, unknown>) => (list as ReturnType<typeof event>[]).map(encode) };
    for (const fails of [true, false]) {
      const machine = new Machine();
      machine.committed.set(`${LOG}0`, old);
      const tab = machine.open();
      const { before } = tab.storage;
      tab.storage.before = (operation, key, value) => {
        if (fails && operation === 'write') throw quotaExceeded();
        before(operation, key, value);
      };
      const store = openLog(PLAYBOOK, tab.env({ migrations }));
      await store.ready;
      expect(store.log.get().size).toBe(1);
      expect(machine.committed.get(`${LOG}0`)).toMatch(fails ? /"v":0/ : /"v":1/);
    }
  });
});

describe('deleting', () => {
  test('one event takes its words out of every segment, and no backup brings them back', async () => {
    const { machine, tab, store } = await opened();
    const secret = await store.record({ kind: 'reflected', prompt: 'p', text: 'my secret' });
    tab.leave();
    const { store: other } = await opened({}, machine);
    await other.erase(secret.id);
    expect(JSON.stringify([...machine.committed])).not.toContain('my secret');
    expect(await other.merge([secret])).toEqual({ added: 0 });
    machine.deliverAll();
    expect(store.log.get().has(secret.id)).toBe(false);
  });

  test('everything leaves nothing, in other tabs too, and nothing of another playbook goes', async () => {
    const { machine, store } = await opened({ 'chalktalk:other:log:0': 'x', theme: 'dark', [`chalktalk:${PLAYBOOK}:snapshot`]: '{}' });
    const { store: other } = await opened({}, machine);
    await store.record(answer('a'));
    await other.record(answer('b'));
    machine.deliverAll();
    await store.eraseAll();
    machine.deliverAll();
    expect([...machine.committed.keys()]).toEqual(['chalktalk:other:log:0', 'theme']);
    expect([store.log.get().size, other.log.get().size]).toEqual([0, 0]);
    await other.record(answer('c'));
    expect((await opened({}, machine)).store.log.get().size).toBe(1);
  });
});
