import { carryOut, deletionEnvironment, mayHaveDeleted } from '../../browser/storage/deletion.ts';
import { openLog } from '../../browser/storage/log-store.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';

/** Opens the log of whoever reads this playbook. */
export function readerLog(playbook: string): LogStore {
  void finishDeletion(playbook);
  return openLog(playbook);
}

/** What the reader deleted is there again where the browser was killed too soon after: it goes, and the page begins anew. */
async function finishDeletion(playbook: string): Promise<void> {
  if (!(await mayHaveDeleted(playbook))) return;
  if (await carryOut(playbook, deletionEnvironment(playbook)).catch(() => false)) location.reload();
}
