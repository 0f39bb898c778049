/**
 * Every name under which something lies in the browser is made here, or in `deletion-names.ts`, which no page of content
 * carries along; `stored-names.ts` lists them. Names are part of the product: another one would lose what readers have.
 */

/** Longest text of a segment, in UTF-16 units: what a browser counts. An answer rewrites this much at the most. */
export const LONGEST_SEGMENT = 64 * 1024;

/** Version of the log that this program writes. A newer one is only read. */
export const LOG_VERSION = 1;

/** All that belongs to one playbook begins like this. */
export const prefixOf = (playbook: string): string => `chalktalk:${playbook}:`;
export const logPrefix = (playbook: string): string => `${prefixOf(playbook)}log:`;
export const metaKey = (playbook: string): string => `${prefixOf(playbook)}meta`;
/** Texts that could not be read, as they were found. */
export const setAsidePrefix = (playbook: string): string => `${prefixOf(playbook)}kept:`;
export const choiceKey = (playbook: string, name: string): string => `${prefixOf(playbook)}choice:${name}`;
/** What waits to be reported, and what the reader said to it. Also the lock of the tab that sends. */
export const reportKey = (playbook: string, rest = ''): string => `${prefixOf(playbook)}report${rest && `:${rest}`}`;
/** What was asked of search and found nothing that was meant. */
export const askedKey = (playbook: string): string => `${prefixOf(playbook)}asked`;
export const draftKey = (playbook: string, name: string): string => `${prefixOf(playbook)}draft:${name}`;
export const sittingKey = (playbook: string): string => `${prefixOf(playbook)}sitting`;
/** Name of a database, and of the channel on which tabs hear of changes in it. */
export const deskName = (playbook: string): string => `${prefixOf(playbook)}desk`;
/** Name of the database that holds the newest events a second time. */
export const journalName = (playbook: string): string => `${prefixOf(playbook)}journal`;

/** A learner's log in a package for an LMS is kept as if it were a playbook of this name. */
export const learnerLogName = (course: string, owner: string): string => `lms-${course}-${owner}`;
/** Noted where the LMS has everything of a learner. */
export const sentKey = (learnerLog: string): string => `${prefixOf(learnerLog)}sent`;

/** Which attempt a learner's log belongs to, and noted where the LMS knows of it. */
export const attemptKey = (learnerLog: string): string => `${prefixOf(learnerLog)}attempt`;
export const begunKey = (learnerLog: string): string => `${prefixOf(learnerLog)}begun`;

/** Light or dark: one choice for all playbooks of a host. */
export const THEME_KEY = 'chalktalk:theme';
/** Written and taken away again, to see whether anything is kept at all. */
export const PROBE_KEY = 'chalktalk:try';

/** Numbers of the keys that begin like this: with `logPrefix` those of the segments. In no order. */
export function numbersOf(storage: Pick<Storage, 'key' | 'length'>, prefix: string): number[] {
  const found: number[] = [];
  for (let index = 0; index < storage.length; index++) {
    const [before, number] = (storage.key(index) ?? '').split(prefix);
    if (before === '' && /^\d{1,9}$/.test(number ?? '')) found.push(Number(number));
  }
  return found;
}
