import { type Journal, openJournal } from './journal.ts';

/** What of `localStorage` the log needs. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What of `navigator.locks` the log needs. */
export interface Locks {
  request(name: string, options: { ifAvailable?: boolean }, whileHeld: (lock: unknown) => unknown): Promise<unknown>;
}

/** What writing asks of the browser, so that a test can be one. */
export interface WriterEnv {
  /** Left out where the browser keeps nothing for this page. */
  storage: KeyValueStore | undefined;
  /** Left out where there are none: plain http, some third-party frames. */
  locks: Locks | undefined;
  /** Left out where none is wanted: somebody else keeps the log, too. */
  journal: Journal | undefined;
  /** Long enough for what other tabs wrote to arrive here. */
  settle(): Promise<unknown>;
  /** The page goes out of sight: another tab is in front, or it is left, perhaps to come back with a click on "back". */
  onLeave(listener: () => void): void;
}

/** Tabs hear of each other within a few milliseconds; this is several times that and nothing to a reader. */
const SETTLE = 30;

/** The browser that this page runs in. Nothing here throws, whatever is switched off. */
export function writerEnvironment(playbook: string): WriterEnv {
  return {
    storage: attempt(() => localStorage),
    locks: attempt(() => navigator.locks as Locks),
    journal: openJournal(playbook),
    settle: () => new Promise((done) => setTimeout(done, SETTLE)),
    onLeave: (listener) => document.addEventListener('visibilitychange', () => document.hidden && listener()),
  };
}

/** What a function returns; `undefined` when it throws, as everything about storage may. */
export function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
