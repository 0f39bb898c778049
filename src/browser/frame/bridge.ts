import { openLog } from '../storage/log-store.ts';

/**
 * Joins what was done in this frame with the reader's own log, which a storage access has opened: both hold everything
 * afterwards, whichever way it came. Repeating it changes nothing.
 *
 * @param own the reader's storage of the full page
 * @returns how many events came into the frame
 */
export async function bridge(playbook: string, own: Storage): Promise<number> {
  const here = openLog(playbook);
  // Locks of a frame guard the frame's storage, not this one; what happens to this one is not told here, and
  // its journal lies with it.
  const there = openLog(playbook, { storage: own, locks: undefined, journal: undefined, onChange: () => {} });
  await Promise.all([here.ready, there.ready]);
  await there.merge([...here.log.get().values()]);
  const { added } = await here.merge([...there.log.get().values()]);
  const [mine, theirs] = [here.person.get(), there.person.get()];
  if (mine.id !== theirs.id) await Promise.all([here.adopt(theirs), there.adopt(mine)]);
  return added;
}

/** `document.requestStorageAccess({ localStorage: true })`: only some browsers have it, and types know none. */
type Request = (types: { localStorage: true }) => Promise<{ localStorage?: Storage } | undefined>;

/**
 * Asks the browser, which may ask the reader.
 *
 * @returns the reader's own storage; `undefined` where the answer is no
 */
export async function askForStorage(): Promise<Storage | undefined> {
  try {
    const request = document.requestStorageAccess.bind(document) as unknown as Request;
    return (await request({ localStorage: true }))?.localStorage;
  } catch {
    return undefined;
  }
}
