import type { NewEvent } from '../../learner/events.ts';
import { type Appender, appender } from './append.ts';
import { writerEnvironment } from './environment.ts';
import { storedNow } from './new-event.ts';

const appenders = new Map<string, Appender>();

/**
 * Writes an event from a page that shows no progress: the same segments and locks as the log of the apps, in little code.
 *
 * @returns whether it is kept on this device; if not, it waits in memory for the next event of this page
 */
export async function record(playbook: string, happened: NewEvent): Promise<boolean> {
  const stored = storedNow(happened, Date.now());
  const log = appenders.get(playbook) ?? appender(writerEnvironment(), playbook);
  appenders.set(playbook, log);
  return !stored || !(await log.add([stored]));
}
