import { dropDrafts } from '../../../browser/draft.ts';
import type { Here } from '../../../browser/here.ts';
import { dropKeys } from '../../../browser/link/device-keys.ts';
import { outbox } from '../../../browser/reporting/outbox.ts';
import { saveSitting } from '../../../browser/review/saved-sitting.ts';
import { forgetMisses } from '../../../browser/search/kept-misses.ts';
import { deleteEverything, deletionEnvironment } from '../../../browser/storage/deletion.ts';
import type { Envelope } from '../../../browser/storage/envelope.ts';
import type { LogStore } from '../../../browser/storage/store-types.ts';
import { packed } from '../../backup/save-backup.ts';
import { linkTo } from '../../share/travel.ts';

/** A link that carries the whole log to another device; `undefined` where it would be too long, or the browser cannot make one. */
export function makeLink(here: Here, store: LogStore): Promise<string | undefined> {
  return linkTo(here, '/progress/', packed('device', here, store));
}

/** Takes over the reader's own progress: their other device is known by its id from then on. */
export async function addTo(store: LogStore, { person, events }: Envelope): Promise<number> {
  const { added } = await store.merge(events);
  await store.adopt(person);
  return added;
}

/** Leaves nothing: neither the log, nor a review that was begun, nor what is half written, nor what was searched for in vain. */
export async function deleteAll(here: Here, store: LogStore): Promise<void> {
  dropDrafts(here.playbook);
  outbox(here.playbook).forget();
  saveSitting(here.playbook, undefined);
  forgetMisses(here.playbook);
  await dropKeys(here.playbook);
  await deleteEverything(store, here.playbook, deletionEnvironment(here.playbook));
}
