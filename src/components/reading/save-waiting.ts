import type { Stored } from '../../learner/encode.ts';

/** Saves a backup from this page. A file of its own, or every page would carry the names of all that a backup is made with. */
export async function saveWaiting(playbook: string, writer?: { pending(): readonly Stored[] }): Promise<void> {
  const { savePageBackup } = await import('../../browser/storage/page-backup.ts');
  await savePageBackup(document, playbook, writer?.pending() ?? []);
}
