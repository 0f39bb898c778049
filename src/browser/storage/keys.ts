/**
 * Every name under which something lies in the browser is made here, or in `app-names.ts` and `deletion-names.ts`, which no
 * page of content carries along; `stored-names.ts` lists them. Names are part of the product: another one would lose what
 * readers have.
 */

/** Longest text of a segment, in UTF-16 units: what a browser counts. An answer rewrites this much at the most. */
export const LONGEST_SEGMENT = 64 * 1024;

/** Version of the log that this program writes. A newer one is only read. */
export const LOG_VERSION = 1;

/** All that belongs to one playbook begins like this. */
export const prefixOf = (playbook: string): string => `chalktalk:${playbook}:`;
export const logPrefix = (playbook: string): string => `${prefixOf(playbook)}log:`;
export const metaKey = (playbook: string): string => `${prefixOf(playbook)}meta`;
/** Name of the database that holds the newest events a second time. */
export const journalName = (playbook: string): string => `${prefixOf(playbook)}journal`;

/** Light or dark: one choice for all playbooks of a host. */
export const THEME_KEY = 'chalktalk:theme';

/** Numbers of the keys that begin like this: with `logPrefix` those of the segments. In no order. */
export function numbersOf(storage: Pick<Storage, 'key' | 'length'>, prefix: string): number[] {
  const found: number[] = [];
  for (let index = 0; index < storage.length; index++) {
    const [before, number = ''] = `${storage.key(index)}`.split(prefix);
    if (!before && /^\d{1,9}$/.test(number)) found.push(+number);
  }
  return found;
}
