import { LATE, NEWER } from './append.ts';
import { attempt, type KeyValueStore } from './environment.ts';
import type { SaveState } from './store-types.ts';

/**
 * What to tell the reader after a look at storage or a write.
 *
 * @param failure what went wrong: `LATE`, `NEWER`, or what the browser threw; nothing when it worked
 * @param setAside something that could not be read is set aside
 */
export function saveState(failure: unknown, storage: KeyValueStore | undefined, setAside: boolean): SaveState {
  if (failure === undefined || failure === LATE) return { saved: true, reason: setAside ? 'corrupt-kept' : failure };
  if (failure === NEWER) return { saved: false, reason: 'newer' };
  // Old private windows call themselves full from the first byte on: they keep nothing at all.
  const full = /quota/i.test(String((failure as Error | null)?.name)) && attempt(() => storage?.length);
  return { saved: false, reason: full ? 'full' : 'blocked' };
}
