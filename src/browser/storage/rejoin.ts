import type { Stored } from '../../learner/encode-page.ts';
import { attempt, type KeyValueStore } from './environment.ts';
import type { Batch, Journal } from './journal.ts';
import { logPrefix, numbersOf } from './keys.ts';

/** So long a batch stays in the journal: by then a browser has written `localStorage` many times over. In milliseconds. */
const LONG_ENOUGH = 2 * 60 * 60 * 1000;

/**
 * Events that the journal has and the log lacks: the browser was killed before it had written them. What the log has for
 * long leaves the journal.
 *
 * @param now milliseconds since 1970
 * @throws what the browser throws
 */
export async function missingEvents(
  storage: KeyValueStore | undefined,
  playbook: string,
  journal: Journal,
  now: number,
): Promise<Stored[]> {
  const batches = (await journal((all) => all.getAll())) as Batch[];
  if (!batches.length) return [];
  const log = logPrefix(playbook);
  // The id of an erased event stands in the event that erased it.
  const ids =
    storage && attempt(() => numbersOf(storage, log).flatMap((number) => storage.getItem(log + number)?.match(/"\w{15}"/g) ?? []));
  const known = new Set(ids);
  return batches.flatMap((batch) => {
    const missing = (JSON.parse(batch.events) as Stored[]).filter(([, id]) => !known.has(`"${id}"`));
    if (!missing.length && Math.abs(now - batch.at) > LONG_ENOUGH) journal((all) => all.delete(batch.number)).catch(() => {});
    return missing;
  });
}
