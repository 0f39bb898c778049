import { newId } from '../../learner/events.ts';
import { NO_RESULT, ownerMark, type Result, travels, type Unreadable, unpack } from '../../learner/packed-log.ts';
import { learnerLogName } from '../storage/app-names.ts';
import { openLog } from '../storage/log-store.ts';
import type { LogStore } from '../storage/store-types.ts';
import type { Opened } from './lms.ts';
import { forgetOthers, mirroredAttempt, NOBODY, noteAttempt } from './mirror.ts';

/** The log of the learner whom the LMS names, wherever its parts were kept. */
export interface LearnerLog {
  store: LogStore;
  /** Under which name this browser keeps it. */
  name: string;
  /** Mark that the packed log bears. */
  owner: string;
  /** Events that are missing because they did not fit earlier. */
  lost: number;
  /** What was reached in this attempt, as the packed log has it. */
  result: Result;
  /** Why what the LMS kept was not used. */
  unreadable?: Unreadable | undefined;
}

/**
 * Puts together what the LMS kept and what this browser kept for the same learner and the same attempt. Nobody else's is
 * touched or shown; where the LMS does not say who it is, this browser keeps nothing from one visit to the next.
 *
 * What was done in an earlier attempt counts for nothing in a new one: only what never travels to an LMS, such as notes,
 * stays with the learner.
 */
export async function openLearnerLog(course: string, opened: Opened | undefined): Promise<LearnerLog> {
  const owner = ownerMark(opened?.learner ?? '', course);
  const known = Boolean(opened?.learner) && opened?.review === false;
  const name = learnerLogName(course, known ? owner : NOBODY);
  // The LMS keeps it, and this browser only until it does: of a learner who is gone nothing stays in a database.
  const store = openLog(name, { journal: undefined });
  await store.ready;
  if (!known) await store.eraseAll();
  forgetOthers(course, name);
  const saved = unpack(opened?.data ?? '', owner);
  const result = saved.ok ? saved.result : NO_RESULT;
  const attempt = known && opened ? await sameAttempt(store, name, opened, result) : result.attempt;
  if (!saved.ok) return { store, name, owner, lost: 0, result: { ...result, attempt }, unreadable: saved.reason };
  await store.merge(saved.events);
  return { store, name, owner, lost: saved.left, result: { ...result, attempt } };
}

/**
 * Takes out of the browser's log what belongs to another attempt than the LMS has opened.
 *
 * @returns name of the attempt that the log belongs to now
 */
async function sameAttempt(store: LogStore, name: string, opened: Opened, { attempt: packed }: Result): Promise<string> {
  const here = mirroredAttempt(name);
  // An LMS that knows of nothing either begins anew, or never got what this browser has.
  const another = opened.untouched ? here.begun : false;
  const said = opened.attempt ?? packed;
  const same = said === '' ? !another : said === here.attempt;
  const attempt = said || (same && here.attempt) || shortId();
  if (!same) {
    const own = [...store.log.get().values()].filter((event) => !travels(event));
    await store.eraseAll();
    await store.merge(own);
  }
  noteAttempt(name, attempt, same ? here.begun || !opened.untouched : !opened.untouched);
  return attempt;
}

/** A name for an attempt: it must differ from the one before, and costs room in what an LMS keeps. */
function shortId(): string {
  return newId(Date.now())
    .toLowerCase()
    .replace(/[^a-z\d]/g, '')
    .slice(-10);
}
