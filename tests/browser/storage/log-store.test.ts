import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLog } from '../../../src/browser/storage/log-store.ts';
import { encode } from '../../../src/learner/codec.ts';
import { inOrder, union } from '../../../src/learner/union.ts';
import { answer, event, NOW, PLAYBOOK, someEvents } from './support/events.ts';
import { Machine, quotaExceeded } from './support/machine.ts';

const LOG = `chalktalk:${PLAYBOOK}:log:`;
const segmentsOf = (entries: ReadonlyMap<string, string>) => [...entries].filter(([key]) => key.startsWith(LOG));

async function opened(before: Record<string, string> = {}, machine = new Machine()) {
  for (const [key, text] of Object.entries(before)) machine.committed.set(key, text);
  const tab = machine.open();
  const store = openLog(PLAYBOOK, tab.env());
  await store.ready;
  return { machine, tab, store };
}

describe('the log', () => {
  test('keeps what was recorded, and the next visit reads it', async () => {
    const { machine, store } = await opened();
    const one = await store.record(answer('coached-first-minute'));
    const two = await store.record({ kind: 'reflected', prompt: 'p', text: 'x'.repeat(5000) });
    expect(store.state.get()).toEqual({ saved: true, reason: undefined });
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
    expect(store.person.get()).toEqual({ id: '000000000abcdef', name: 'Ines', aliases: [id] });
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
    for (const before of [
      { [`${LOG}0`]: newer },
      { [`${LOG}0`]: newer.replace('"v":2', '"v":1'), [`chalktalk:${PLAYBOOK}:meta`]: '{"version":2}' },
    ]) {
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
