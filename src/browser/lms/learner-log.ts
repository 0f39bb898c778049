import { ownerMark, type Unreadable, unpack } from '../../learner/packed-log.ts';
import { learnerLogName } from '../storage/keys.ts';
import { openLog } from '../storage/log-store.ts';
import type { LogStore } from '../storage/store-types.ts';
import type { Opened } from './lms.ts';
import { forgetOthers, NOBODY } from './mirror.ts';

/** The log of the learner whom the LMS names, wherever its parts were kept. */
export interface LearnerLog {
  store: LogStore;
  /** Under which name this browser keeps it. */
  name: string;
  /** Mark that the packed log bears. */
  owner: string;
  /** Events that are missing because they did not fit earlier. */
  lost: number;
  /** Why what the LMS kept was not used. */
  unreadable?: Unreadable | undefined;
}

/**
 * Puts together what the LMS kept and what this browser kept for the same learner. Nobody else's is touched or shown; where
 * the LMS does not say who it is, this browser keeps nothing from one visit to the next.
 */
export async function openLearnerLog(course: string, opened: Opened | undefined): Promise<LearnerLog> {
  const owner = ownerMark(opened?.learner ?? '', course);
  const known = Boolean(opened?.learner) && opened?.review === false;
  const name = learnerLogName(course, known ? owner : NOBODY);
  const store = openLog(name);
  await store.ready;
  if (!known) await store.eraseAll();
  forgetOthers(course, name);
  const saved = unpack(opened?.data ?? '', owner);
  if (!saved.ok) return { store, name, owner, lost: 0, unreadable: saved.reason };
  await store.merge(saved.events);
  return { store, name, owner, lost: saved.left };
}
