import { attemptKey, begunKey, learnerLogName, sentKey } from '../storage/app-names.ts';
import { attempt } from '../storage/environment.ts';
import { prefixOf } from '../storage/keys.ts';
import type { Sending } from './reporter.ts';

/**
 * What a package keeps in the browser beside the LMS, for the time without a connection: a log for each learner, under a
 * name (`learnerLogName`) that says whose it is without saying who that is.
 */

/** The log of whoever opens the package where no LMS says who that is. */
export const NOBODY = 'page';

/** Notes whether the LMS has everything that lies here. Once it had, or took any of it, it knows of the attempt. */
export function noteSending(name: string, state: Sending): void {
  const sent = state === 'sent';
  attempt(() => (sent ? localStorage.setItem(sentKey(name), '1') : localStorage.removeItem(sentKey(name))));
  if (sent || state === 'refused' || state === 'partly') attempt(() => localStorage.setItem(begunKey(name), '1'));
}

/** The attempt that a log in this browser belongs to. */
export interface MirroredAttempt {
  /** Empty where none was noted. */
  attempt: string;
  /** Did the LMS ever take anything of it? */
  begun: boolean;
}

export function mirroredAttempt(name: string): MirroredAttempt {
  return {
    attempt: attempt(() => localStorage.getItem(attemptKey(name))) ?? '',
    begun: Boolean(attempt(() => localStorage.getItem(begunKey(name)))),
  };
}

/** From now on the log belongs to this attempt. @param begun does the LMS know of it? */
export function noteAttempt(name: string, id: string, begun: boolean): void {
  attempt(() => localStorage.setItem(attemptKey(name), id));
  attempt(() => (begun ? localStorage.setItem(begunKey(name), '1') : localStorage.removeItem(begunKey(name))));
}

/**
 * Takes other learners' logs of this course out of the browser, as far as the LMS has them: on a machine that several
 * people use nothing stays that need not. What has not arrived yet stays for the next visit of its owner. A review that
 * somebody else left half-way, or that nobody owns, is over.
 */
export function forgetOthers(course: string, name: string): void {
  // Whoever it is: the beginning that the names of all learners of the course have in common.
  const ours = prefixOf(learnerLogName(course, '')).slice(0, -1);
  attempt(() => {
    const owned = name !== learnerLogName(course, NOBODY);
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(ours) && !(owned && key.startsWith(prefixOf(name)))) sessionStorage.removeItem(key);
  });
  attempt(() => {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    const sent = keys.filter((key) => key.startsWith(ours) && key.endsWith(':sent')).map((key) => key.slice(0, -'sent'.length));
    for (const other of sent) {
      if (other === prefixOf(name)) continue;
      for (const key of keys) if (key.startsWith(other)) localStorage.removeItem(key);
    }
  });
}
