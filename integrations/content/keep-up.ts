import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { digestOf } from '../../src/cache/digest.ts';
import { lookAt, stampOf } from './stamp.ts';

/** An editor that saves writes several times: wait until it has been quiet for so many milliseconds. */
const QUIET = 50;
/** Milliseconds between two looks at the folder, where a look takes next to nothing. */
const PULSE = 1000;
/** A folder of many files is looked at less often: looking takes at most a part of this size of the time. */
const SHARE = 20;
const DIGITS = 32;
/** Files that are looked at without a pause. */
const AT_ONCE = 500;

/** What tells of changes; Vite's watcher is one. */
export interface Watcher {
  on(event: 'all', listener: (event: string, path: string) => void): unknown;
  off(event: 'all', listener: (event: string, path: string) => void): unknown;
}

/** Reads a folder anew whenever something in it has changed, whether a watcher told of it or not. */
export interface KeepingUp {
  /** What stands in the folder is known: whatever changes from now on leads to a reading. */
  ready: Promise<void>;
  /** Listens to a watcher; once, however often it is told to. */
  listen(watcher: Watcher): void;
  stop(): void;
}

/**
 * Watchers lose events: of a folder that is made and soon removed, of drives in a network or a virtual machine. So an event
 * leads to a reading at once, and beside it the folder is compared again and again with how it stood when it was last read.
 *
 * @param read reads the folder; one reading ends before the next begins. It does not throw
 * @param pulse milliseconds between two looks
 */
export function keepUp(folder: string, read: () => Promise<void>, pulse = PULSE): KeepingUp {
  let known: string | undefined;
  let pending: NodeJS.Timeout | undefined;
  let next: NodeJS.Timeout | undefined;
  let stopped = false;
  let work: Promise<void> = Promise.resolve();

  // One after another: an older reading must not overwrite a newer one.
  const queue = (step: () => Promise<void>) => {
    work = work.then(() => (stopped ? undefined : step()));
    return work;
  };
  const readAnew = async (state: string) => {
    // As it stood before: what changes meanwhile is seen at the next look.
    known = state;
    await read();
  };
  const look = async () => {
    const before = performance.now();
    const state = await stateOf(folder);
    const took = performance.now() - before;
    if (known !== undefined && state !== known) await readAnew(state);
    known ??= state;
    if (stopped) return;
    next = setTimeout(() => void queue(look), Math.max(pulse, SHARE * took));
    next.unref();
  };
  const onEvent = (_event: string, path: string) => {
    if (path !== folder && !path.startsWith(folder + sep)) return;
    clearTimeout(pending);
    pending = setTimeout(() => void queue(async () => readAnew(await stateOf(folder))), QUIET);
  };

  return {
    ready: queue(look),
    listen: (watcher) => {
      watcher.off('all', onEvent);
      watcher.on('all', onEvent);
    },
    stop: () => {
      stopped = true;
      clearTimeout(pending);
      clearTimeout(next);
    },
  };
}

/** Names, sizes and times of all files in a folder, as a digest; hidden files and packages are left out. */
async function stateOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const visible = entries.filter((path) => !path.split(sep).some((part) => part.startsWith('.') || part === 'node_modules')).toSorted();
  const states: string[] = [];
  for (const [index, path] of visible.entries()) {
    // To wait for each of them takes ten times as long; but others have their turn in between.
    if (index % AT_ONCE === 0) await setImmediate();
    const full = join(folder, path);
    const stats = lookAt(full);
    states.push(JSON.stringify([path, stats?.isDirectory() ? stats.ino : stampOf(full)]));
  }
  return digestOf(DIGITS, ...states);
}
