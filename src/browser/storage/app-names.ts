import { prefixOf } from './keys.ts';

/** Names under which something lies in the browser that no page of content writes: of apps, of packages, and of what was set aside. */

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
/** Name of a database: the keys of this device, and of those that it has met. */
export const keysName = (playbook: string): string => `${prefixOf(playbook)}keys`;
/** A learner's log in a package for an LMS is kept as if it were a playbook of this name. */
export const learnerLogName = (course: string, owner: string): string => `lms-${course}-${owner}`;
/** Noted where the LMS has everything of a learner. */
export const sentKey = (learnerLog: string): string => `${prefixOf(learnerLog)}sent`;
/** Which attempt a learner's log belongs to, and noted where the LMS knows of it. */
export const attemptKey = (learnerLog: string): string => `${prefixOf(learnerLog)}attempt`;
export const begunKey = (learnerLog: string): string => `${prefixOf(learnerLog)}begun`;
/** Written and taken away again, to see whether anything is kept at all. */
export const PROBE_KEY = 'chalktalk:try';
