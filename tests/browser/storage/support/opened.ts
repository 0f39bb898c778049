import { openLog } from '../../../../src/browser/storage/log-store.ts';
import { PLAYBOOK } from './events.ts';
import { Machine } from './machine.ts';

/** What the keys of segments begin with. */
export const LOG = `chalktalk:${PLAYBOOK}:log:`;
export const segmentsOf = (entries: ReadonlyMap<string, string>) => [...entries].filter(([key]) => key.startsWith(LOG));

/** Opens the log in a new tab of a machine on which this is stored already. */
export async function opened(before: Record<string, string> = {}, machine = new Machine()) {
  for (const [key, text] of Object.entries(before)) machine.committed.set(key, text);
  const tab = machine.open();
  const store = openLog(PLAYBOOK, tab.env());
  await store.ready;
  return { machine, tab, store };
}
