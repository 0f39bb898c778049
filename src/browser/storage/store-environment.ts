import { attempt, type WriterEnv, writerEnvironment } from './environment.ts';
import type { Migrations } from './segment.ts';

/** What matters of a `storage` event; the key is `null` when everything was cleared. */
export interface StorageChange {
  key: string | null;
  newValue: string | null;
}

/** Everything that the log asks of the browser, so that a test can be one. */
export interface StoreEnv extends WriterEnv {
  /** Milliseconds since 1970. */
  now(): number;
  /** Another tab changed something. */
  onChange(listener: (change: StorageChange) => void): void;
  /** Calls when it is time to try again what could not be written. */
  later(what: () => void): void;
  /** How older logs are read, by version. There are none yet. */
  migrations: Migrations;
}

/** In milliseconds. */
const PAUSE = 3000;

export function storeEnvironment(playbook: string): StoreEnv {
  return {
    ...writerEnvironment(playbook),
    now: () => Date.now(),
    onChange: (listener) => attempt(() => addEventListener('storage', listener)),
    later: (what) => setTimeout(what, PAUSE),
    migrations: {},
  };
}
