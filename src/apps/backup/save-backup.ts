import type { Here } from '../../browser/here.ts';
import { backupName, download } from '../../browser/storage/backup.ts';
import { makeEnvelope } from '../../browser/storage/envelope.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { inOrder } from '../../learner/union.ts';

/** Hands the whole log to the reader as a file, and takes down that it was saved. */
export async function saveBackup(here: Here, store: LogStore): Promise<void> {
  const now = Date.now();
  download(document, backupName(here.playbook, store.person.get().name, now), packed('backup', here, store));
  await store.backedUp(now);
}

/** The whole log as the text of a file or a link. */
export function packed(kind: 'backup' | 'device', { playbook }: Here, store: LogStore): string {
  return makeEnvelope(kind, playbook, store.person.get(), inOrder(store.log.get()));
}
