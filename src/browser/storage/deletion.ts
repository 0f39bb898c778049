import { deletedKey, deletionsName } from './deletion-names.ts';
import { attempt, type KeyValueStore, type WriterEnv, writerEnvironment } from './environment.ts';
import { type Batch, type Journal, openJournal } from './journal.ts';
import { journalName, metaKey, prefixOf } from './keys.ts';
import type { LogStore } from './store-types.ts';

/** So often storage is looked at before a deletion counts as lost: what another tab removed may be on its way. */
const LOOKS = 3;
/** By then a browser has removed from the disk what it was told to, many times over. In milliseconds. */
const LONG_ENOUGH = 2 * 60 * 60 * 1000;

/** What deleting everything asks of the browser. */
export interface DeletionEnv extends Pick<WriterEnv, 'storage' | 'journal' | 'settle'> {
  /** Deletions, noted in a database of their own: the log empties its journal. Left out where there can be none. */
  notes: Journal | undefined;
  /** Milliseconds since 1970. */
  now(): number;
}

export function deletionEnvironment(playbook: string): DeletionEnv {
  return { ...writerEnvironment(playbook), notes: openJournal(deletionsName(playbook)), now: () => Date.now() };
}

/**
 * Deletes the whole log. Noted first, and strictly: a browser removes from `localStorage` on the disk some seconds late, and
 * killed before it has everything again.
 */
export async function deleteEverything(store: Pick<LogStore, 'eraseAll'>, playbook: string, env: DeletionEnv): Promise<void> {
  const at = env.now();
  const noted = await env.notes?.((all) => all.add({ at, events: '' })).catch(() => undefined);
  await store.eraseAll();
  if (noted !== undefined) attempt(() => env.storage?.setItem(deletedKey(playbook), String(at)));
}

/**
 * Carries out a deletion in whose middle the browser was killed: it is noted, and storage itself does not know of it. What
 * was answered after it is in the journal of the log and stays there.
 *
 * @returns whether something was deleted: whoever has read the log must read it anew
 */
export async function carryOut(playbook: string, { storage, journal, notes, settle, now }: DeletionEnv): Promise<boolean> {
  const deletions = (await notes?.((all) => all.getAll()).catch(() => [])) as Batch[] | undefined;
  const last = deletions?.at(-1);
  if (!storage || !notes || !last) return false;
  for (let look = 0; look < LOOKS; look++) {
    if (look) await settle();
    if (!isDone(storage, playbook, last)) continue;
    if (Math.abs(now() - last.at) > LONG_ENOUGH) {
      await notes((all) => all.clear());
      storage.removeItem(deletedKey(playbook));
    }
    return false;
  }
  const batches = (await journal?.((all) => all.getAll())) as Batch[] | undefined;
  for (const { at, number } of batches ?? []) if (at <= last.at) await journal?.((all) => all.delete(number));
  removeAll(storage, playbook);
  storage.setItem(deletedKey(playbook), String(last.at));
  return isDone(storage, playbook, last);
}

/** Whether it may be that a deletion was begun here: looks without making a database. */
export async function mayHaveDeleted(playbook: string): Promise<boolean> {
  const known = await attempt(() => indexedDB.databases?.().catch(() => undefined));
  return known?.some(({ name }) => name === journalName(deletionsName(playbook))) ?? true;
}

function isDone(storage: KeyValueStore, playbook: string, { at }: Batch): boolean {
  return storage.getItem(deletedKey(playbook)) === String(at);
}

function removeAll(storage: KeyValueStore, playbook: string): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  // By that other tabs know that it is meant.
  storage.removeItem(metaKey(playbook));
  for (const key of keys) if (key.startsWith(prefixOf(playbook))) storage.removeItem(key);
}
