import type { Standing } from '../../learner/completion.ts';
import { attempt } from '../storage/environment.ts';
import type { Api } from './find-api.ts';
import type { Lms, Opened, Report } from './lms.ts';

/** `cmi.suspend_data` holds so many characters (SCORM 1.2 Run-Time Environment, 3.4.4). */
const LONGEST_DATA = 4096;
/** `cmi.core.lesson_location` holds so many. */
const LONGEST_LOCATION = 255;

/** A session by SCORM 1.2. */
export function scorm12(api: Api): Lms {
  let open = false;
  /** What the LMS has taken, element by element: nothing is set twice. */
  const taken = new Map<string, string>();

  const get = (element: string): string => {
    const value = attempt(() => api.LMSGetValue(element));
    return value === undefined || value === null ? '' : String(value);
  };
  const set = (element: string, value: string): boolean => {
    if (taken.get(element) === value) return true;
    const ok = isTrue(attempt(() => api.LMSSetValue(element, value)));
    if (ok) taken.set(element, value);
    return ok;
  };
  const write = ({ standing, score, location, data, seconds }: Report): boolean => {
    // Some servers keep the session open for the next visit only when this came before anything else.
    set('cmi.core.exit', 'suspend');
    set('cmi.core.session_time', timeSpan(seconds));
    if (location.length <= LONGEST_LOCATION) set('cmi.core.lesson_location', location);
    // These three are what a report is about: it has arrived when they have.
    const sent = [set('cmi.suspend_data', data), set('cmi.core.lesson_status', standing)];
    if (score !== undefined) {
      set('cmi.core.score.min', '0');
      set('cmi.core.score.max', '100');
      sent.push(set('cmi.core.score.raw', String(score)));
    }
    return sent.every(Boolean);
  };
  const commit = (): boolean => isTrue(attempt(() => api.LMSCommit('')));

  return {
    limit: LONGEST_DATA,
    async start() {
      if (!isTrue(attempt(() => api.LMSInitialize('')))) return undefined;
      open = true;
      return opened(get);
    },
    async send(report) {
      if (!open) return false;
      const written = write(report);
      const committed = commit();
      // What a server lost may lie in no memory either: all of it goes again next time.
      if (!committed) taken.clear();
      return written && committed;
    },
    end(report) {
      if (!open) return false;
      open = false;
      const sent = report !== undefined && write(report);
      const committed = sent && commit();
      attempt(() => api.LMSFinish(''));
      return committed;
    },
  };
}

function opened(get: (element: string) => string): Opened {
  return {
    // Not the name: nobody here needs it.
    learner: get('cmi.core.student_id'),
    data: get('cmi.suspend_data'),
    location: get('cmi.core.lesson_location'),
    standing: standing(get('cmi.core.lesson_status')),
    score: share(get('cmi.core.score.raw')),
    mastery: share(get('cmi.student_data.mastery_score')),
    review: ['review', 'browse'].includes(get('cmi.core.lesson_mode')),
  };
}

function standing(status: string): Standing {
  return status === 'completed' || status === 'passed' || status === 'failed' ? status : 'incomplete';
}

/** A number from 0 to 100; `undefined` for anything else. */
function share(text: string): number | undefined {
  const number = Number(text);
  return text.trim() !== '' && number >= 0 && number <= 100 ? number : undefined;
}

function isTrue(answer: unknown): boolean {
  return String(answer) === 'true';
}

/** `CMITimespan`: `HHHH:MM:SS.SS`. */
export function timeSpan(seconds: number): string {
  const hundredths = Math.min(Math.max(0, Math.round(seconds * 100)), 9999 * 360_000);
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor(hundredths / 6000) % 60;
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
}
