import type { Stored } from '../../learner/encode-page.ts';
import type { NewEvent } from '../../learner/events.ts';
import { type Appender, appender } from './append.ts';
import { writerEnvironment } from './environment.ts';
import { storedNow } from './new-event.ts';
import { missingEvents } from './rejoin.ts';

/** Writes the log from a page that shows no progress: the same segments, locks and journal as the log of the apps, in little code. */
export interface PageWriter {
  /**
   * Writes an event.
   *
   * @returns nothing once it is kept on this device; `LATE`; or what went wrong, and it waits in memory for the next call
   */
  record(happened: NewEvent): Promise<unknown>;
  /** Writes what waits. @returns as `record` */
  again(): Promise<unknown>;
  /** What waits. */
  pending(): readonly Stored[];
  /** Brings back what the log lacks because the browser was killed. @returns whether there was something */
  rejoin(): Promise<boolean>;
}

export function pageWriter(playbook: string): PageWriter {
  const env = writerEnvironment(playbook);
  const log: Appender = appender(env, playbook);
  return {
    async record(happened) {
      const stored = storedNow(happened, Date.now());
      return stored && log.add([stored]);
    },
    again: () => log.again([]),
    pending: log.pending,
    async rejoin() {
      const missing = await missingEvents(env, playbook, Date.now());
      return missing.length > 0 && !(await log.again(missing));
    },
  };
}
