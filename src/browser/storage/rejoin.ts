import type { Stored } from '../../learner/encode-page.ts';
import { attempt, type WriterEnv } from './environment.ts';
import type { Batch } from './journal.ts';
import { logPrefix, numbersOf } from './keys.ts';

/** So long a batch stays in the journal: by then a browser has written `localStorage` many times over. In milliseconds. */
const LONG_ENOUGH = 2 * 60 * 60 * 1000;

/** So often the log is looked at before something counts as lost: a tab that lives notes its events first, and is about to write them. */
const LOOKS = 3;

/**
 * Events that the journal has and the log lacks: the browser was killed before it had written them. What the log has for
 * long leaves the journal.
 *
 * @param now milliseconds since 1970
 * @throws what the browser throws
 */
export async function missingEvents({ storage, journal, settle }: WriterEnv, playbook: string, now: number): Promise<Stored[]> {
  const batches = (await journal?.((all) => all.getAll())) as Batch[] | undefined;
  if (!batches?.length) return [];
  const log = logPrefix(playbook);
  let missing: Stored[] = [];
  for (let look = 0; look < LOOKS; look++) {
    if (look) await settle();
    // The id of an erased event stands in the event that erased it.
    const ids =
      storage && attempt(() => numbersOf(storage, log).flatMap((number) => storage.getItem(log + number)?.match(/"\w{15}"/g) ?? []));
    const known = new Set(ids);
    missing = batches.flatMap((batch) => {
      const lacks = (JSON.parse(batch.events) as Stored[]).filter(([, id]) => !known.has(`"${id}"`));
      if (!lacks.length && Math.abs(now - batch.at) > LONG_ENOUGH) journal?.((all) => all.delete(batch.number)).catch(() => {});
      return lacks;
    });
    if (!missing.length) break;
  }
  return missing;
}
