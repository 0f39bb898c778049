import type { Shelf } from './environment.ts';

/** Longest text of a segment, in UTF-16 units: what a browser counts. An answer rewrites this much at the most. */
export const LONGEST_SEGMENT = 64 * 1024;

/** Version of the log that this program writes. A newer one is only read. */
export const LOG_VERSION = 1;

export const prefixOf = (playbook: string): string => `chalktalk:${playbook}:`;
export const logPrefix = (playbook: string): string => `${prefixOf(playbook)}log:`;
export const metaKey = (playbook: string): string => `${prefixOf(playbook)}meta`;

/** Numbers of the keys that begin like this: with `logPrefix` those of the segments. In no order. */
export function numbersOf(storage: Shelf, prefix: string): number[] {
  const found: number[] = [];
  for (let index = 0; index < storage.length; index++) {
    const [before, number] = (storage.key(index) ?? '').split(prefix);
    if (before === '' && /^\d{1,9}$/.test(number ?? '')) found.push(Number(number));
  }
  return found;
}
