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
  /** How older logs are read, by version. There are none yet. */
  migrations: Migrations;
}

export function storeEnvironment(): StoreEnv {
  return {
    ...writerEnvironment(),
    now: () => Date.now(),
    onChange: (listener) => attempt(() => addEventListener('storage', listener)),
    migrations: {},
  };
}
