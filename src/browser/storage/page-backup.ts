import { decode } from '../../learner/decode.ts';
import type { Stored } from '../../learner/encode.ts';
import { inOrder, union } from '../../learner/union.ts';
import { backupName, download } from './backup.ts';
import { makeEnvelope } from './envelope.ts';
import { openLog } from './log-store.ts';

/**
 * Hands the reader's whole log to them as a file, from a page that only writes it.
 *
 * @param pending what this page could not write
 */
export async function savePageBackup(page: Document, playbook: string, pending: readonly Stored[]): Promise<void> {
  const store = openLog(playbook);
  await store.ready;
  const log = union(
    store.log.get().values(),
    pending.flatMap((stored) => decode(stored) ?? []),
  );
  const now = Date.now();
  const person = store.person.get();
  download(page, backupName(playbook, person.name, now), makeEnvelope('backup', playbook, person, inOrder(log)));
  await store.backedUp(now);
}
