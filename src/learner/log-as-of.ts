import type { Log } from './union.ts';

/** The log as it was before a moment. @param time milliseconds since 1970 */
export function logAsOf(log: Log, time: number): Log {
  return new Map([...log].filter(([, { at }]) => at < time));
}
