import { describe, expect, test } from 'vitest';
import { openLog } from '../../../src/browser/storage/log-store.ts';
import * as fc from '../../support/properties.ts';
import { answer, PLAYBOOK } from './support/events.ts';
import { Machine } from './support/machine.ts';

const RUNS = 200;

const idsIn = (committed: ReadonlyMap<string, string>) =>
  new Set(
    [...committed].flatMap(([key, text]) =>
      key.includes(':log:') ? [...text.matchAll(/"([0-9a-z]{15})"/g)].map((match) => match[1]) : [],
    ),
  );

/** Two tabs work as a scheduler likes; one may be killed before some write. What they were told is kept, is kept. */
async function interleave(s: fc.Scheduler, locks: boolean, counts: readonly number[], killedBefore: number): Promise<void> {
  const machine = new Machine({ pause: () => s.schedule(Promise.resolve()), locks });
  const kept = new Set<string>();
  const all = new Set<string>();
  const work = counts.map(async (count, index) => {
    const tab = machine.open();
    if (index === 0) tab.writesLeft = killedBefore;
    const store = openLog(PLAYBOOK, tab.env());
    for (let answered = 0; answered < count && !tab.dead; answered++) {
      const { id } = await store.record(answer(`q${index}-${answered}`));
      if (!tab.dead) all.add(id);
      if (store.state.get().saved && !tab.dead) kept.add(id);
      await machine.pause();
      tab.deliver();
    }
    await store.ready;
    return store;
  });
  let done = false;
  const finished = Promise.all(
    work.map((one, index) => (index === 0 && killedBefore < 1000 ? Promise.race([one, until(() => machine.tabs[0]?.dead === true)]) : one)),
  ).then(() => {
    done = true;
  });
  await s.waitFor(finished);
  expect(done).toBe(true);
  machine.deliverAll();
  await s.waitIdle();
  machine.deliverAll();
  await s.waitIdle();
  const ids = idsIn(machine.committed);
  expect([...kept].filter((id) => !ids.has(id))).toEqual([]);
  const reopened = openLog(PLAYBOOK, machine.open().env());
  expect([...kept].filter((id) => !reopened.log.get().has(id))).toEqual([]);
  if (killedBefore >= 1000) expect(ids.size).toBe(all.size);
}

/** Looks again and again, in real time: a killed tab tells nobody. */
async function until(what: () => boolean): Promise<undefined> {
  while (!what()) await new Promise((again) => setTimeout(again, 0));
  return undefined;
}

describe('two tabs at once', () => {
  test('lose nothing in any interleaving, although each hears of the other late', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.nat(5), fc.nat(5), (s, one, other) => interleave(s, true, [one, other], 1000)),
      { numRuns: RUNS },
    );
  });

  test('lose nothing that was said to be kept when one is killed before any write', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.nat(5), fc.nat(5), fc.nat(8), (s, one, other, killed) =>
        interleave(s, true, [one, other, 2], killed),
      ),
      { numRuns: RUNS },
    );
  });

  test('lose nothing without locks either, as long as both live', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.nat(4), fc.nat(4), (s, one, other) => interleave(s, false, [one, other], 1000)),
      { numRuns: RUNS },
    );
  });
});
