import { describe, expect, test } from 'vitest';
import { carryOut, type DeletionEnv, deleteEverything } from '../../../src/browser/storage/deletion.ts';
import { openLog } from '../../../src/browser/storage/log-store.ts';
import * as fc from '../../support/properties.ts';
import { answer, PLAYBOOK } from './support/events.ts';
import { Machine, quotaExceeded, type Tab } from './support/machine.ts';
import { opened, segmentsOf } from './support/opened.ts';

const start = async (machine: Machine) => {
  const tab = machine.open();
  const store = openLog(PLAYBOOK, tab.env());
  await store.ready;
  return { tab, store };
};
const deleting = (machine: Machine, tab = machine.open()): DeletionEnv => ({ ...tab.env(), notes: machine.deletions });
const known = async (machine: Machine) => new Set((await start(machine)).store.log.get().keys());

describe('a browser that is killed before it has written its storage to the disk', () => {
  test('has everything that was said to be kept when it starts again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(2), { maxLength: 12 }), fc.nat(30), async (answers, lost) => {
        const machine = new Machine();
        const tabs = await Promise.all([start(machine), start(machine), start(machine)]);
        const kept: string[] = [];
        for (const which of answers) {
          const { tab, store } = tabs[which] ?? tabs[0];
          tab.deliver();
          const { id } = await store.record(answer('q'));
          if (store.state.get().saved) kept.push(id);
        }
        expect(kept).toHaveLength(answers.length);
        machine.kill(lost);
        const found = await known(machine);
        expect(kept.filter((id) => !found.has(id))).toEqual([]);
        // And it is in the storage again, once.
        const text = segmentsOf(machine.committed).join();
        for (const id of kept) expect(text.split(`"${id}"`)).toHaveLength(2);
      }),
    );
  });

  test('or one that lives: what another tab is about to write is written once', async () => {
    const machine = new Machine({ pause: () => new Promise((done) => setTimeout(done, 1)) });
    const { store } = await start(machine);
    for (let count = 0; count < 5; count++) {
      const said = store.record(answer(`q${count}`));
      // A page that is opened meanwhile finds it in the journal, and not yet in the storage.
      await Promise.all([said, start(machine), start(machine)]);
      const { id } = await said;
      expect(segmentsOf(machine.committed).join().split(`"${id}"`)).toHaveLength(2);
    }
  });

  test('has what was brought from a backup, too', async () => {
    const { machine, store } = await opened();
    const other = await opened();
    for (let count = 0; count < 200; count++) await other.store.record(answer(`q${count}`));
    await store.merge(other.store.log.get().values());
    machine.kill(100);
    expect((await known(machine)).size).toBe(200);
  });

  test('does not bring back what was erased, and keeps no word of it', async () => {
    const { machine, store } = await opened();
    const { id } = await store.record({ kind: 'reflected', prompt: 'p', text: 'a private word' });
    await store.erase(id);
    machine.kill(1);
    const after = await start(machine);
    expect(after.store.log.get().has(id)).toBe(false);
    expect(JSON.stringify(await machine.journal((all) => all.getAll()))).not.toContain('private');
    expect(segmentsOf(machine.committed).join()).not.toContain('private');
  });

  test('does not bring back what was deleted with everything else, however much of that reached the disk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(12), async (lost) => {
        const { machine, store } = await opened();
        const { id } = await store.record({ kind: 'reflected', prompt: 'p', text: 'a private word' });
        await store.rename('Ada');
        await deleteEverything(store, PLAYBOOK, deleting(machine));
        expect(JSON.stringify(await machine.journal((all) => all.getAll()))).not.toContain(id);
        machine.kill(lost);
        await carryOut(PLAYBOOK, deleting(machine));
        const after = await start(machine);
        expect(after.store.log.get().size).toBe(0);
        expect(after.store.person.get().name).toBe('');
        expect(JSON.stringify([...machine.committed])).not.toMatch(/private|Ada/);
      }),
    );
  });

  test('keeps what came after everything was deleted, old answers from a backup too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(12), async (lost) => {
        const machine = new Machine({ pause: () => new Promise((done) => setTimeout(done, 2)) });
        const { store } = await start(machine);
        const before = await store.record(answer('q1'));
        const gone = await store.record(answer('q2'));
        await deleteEverything(store, PLAYBOOK, deleting(machine));
        const after = await store.record(answer('q3'));
        await store.merge([before]);
        machine.kill(lost);
        await carryOut(PLAYBOOK, deleting(machine));
        const found = await known(machine);
        expect([before, gone, after].map(({ id }) => found.has(id))).toEqual([true, false, true]);
        expect(await carryOut(PLAYBOOK, deleting(machine))).toBe(false);
        expect(await known(machine)).toEqual(found);
      }),
    );
  });

  test('has deleted it all when it is killed in the middle of that', async () => {
    const { machine, tab, store } = await opened();
    await store.record(answer('q'));
    tab.writesLeft = 0;
    await deleteEverything(store, PLAYBOOK, deleting(machine, tab));
    expect(await carryOut(PLAYBOOK, deleting(machine))).toBe(true);
    expect((await known(machine)).size).toBe(0);
  });

  test('knows of the deletion for hours, not for ever', async () => {
    const { machine, store } = await opened();
    await store.record(answer('q'));
    await deleteEverything(store, PLAYBOOK, deleting(machine));
    const later = { ...deleting(machine), now: () => Date.now() + 24 * 60 * 60 * 1000 };
    expect(await carryOut(PLAYBOOK, later)).toBe(false);
    expect(await machine.deletions((all) => all.getAll())).toEqual([]);
    expect([...machine.committed.keys()]).toEqual([]);
  });

  test('keeps what was answered for hours, not for ever: the journal does not grow', async () => {
    const { machine, store } = await opened();
    await store.record(answer('q'));
    const later = openLog(PLAYBOOK, machine.open().env({ now: () => Date.now() + 3 * 60 * 60 * 1000 }));
    await later.ready;
    await expect.poll(() => machine.journal((all) => all.getAll())).toEqual([]);
    expect(later.log.get().size).toBe(1);
  });
});

describe('a browser without a database', () => {
  test('keeps what it can and says that it is kept late', async () => {
    const tab = new Machine().open();
    const store = openLog(PLAYBOOK, tab.env({ journal: () => Promise.reject(new Error('No database')) }));
    await store.ready;
    expect(store.state.get()).toEqual({ saved: true, reason: 'late' });
    await store.record(answer('q'));
    expect(store.state.get()).toEqual({ saved: true, reason: 'late' });
    expect(segmentsOf(tab.storage.entries)).toHaveLength(1);
  });

  test('that comes back says so no longer', async () => {
    const machine = new Machine();
    let there = false;
    const env = machine.open().env({ journal: (what) => (there ? machine.journal(what) : Promise.reject(new Error('No database'))) });
    const store = openLog(PLAYBOOK, env);
    await store.record(answer('q'));
    expect(store.state.get().reason).toBe('late');
    there = true;
    await store.record(answer('q'));
    expect(store.state.get()).toEqual({ saved: true, reason: undefined });
  });
});

describe('a storage that is full', () => {
  const fill = (tab: Tab, isFull: () => boolean) => {
    const before = tab.storage.before;
    tab.storage.before = (...given: Parameters<typeof before>) => {
      if (given[0] === 'write' && isFull()) throw quotaExceeded();
      before(...given);
    };
  };

  const passes = (tab: Tab) => {
    for (const again of tab.later.splice(0)) again();
  };

  test('takes what waits as soon as there is room, without another act', async () => {
    const { machine, tab, store } = await opened();
    let full = true;
    fill(tab, () => full);
    const { id } = await store.record(answer('q'));
    expect(store.state.get()).toEqual({ saved: false, reason: 'full' });
    passes(tab);
    await expect.poll(() => tab.later.length).toBe(1);
    full = false;
    passes(tab);
    await expect.poll(() => store.state.get()).toEqual({ saved: true, reason: undefined });
    expect(segmentsOf(machine.committed).join()).toContain(id);
    expect(tab.later).toEqual([]);
  });

  test('lets go of nothing: the next page has what waits, and writes it when there is room', async () => {
    const { machine, tab, store } = await opened();
    fill(tab, () => true);
    const { id } = await store.record(answer('q'));
    tab.kill();
    const next = machine.open();
    let full = true;
    fill(next, () => full);
    const again = openLog(PLAYBOOK, next.env());
    await again.ready;
    expect(again.log.get().has(id)).toBe(true);
    expect(again.state.get()).toEqual({ saved: false, reason: 'full' });
    full = false;
    passes(next);
    await expect.poll(() => segmentsOf(machine.committed).join()).toContain(id);
  });
});
