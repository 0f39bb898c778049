import type { Standing } from '../../learner/completion.ts';
import { attempt } from '../storage/environment.ts';
import type { Api } from './find-api.ts';
import type { Lms, Opened, Report, Taken } from './lms.ts';

/** `cmi.suspend_data` holds so many characters (SCORM 1.2 Run-Time Environment, 3.4.4). */
const LONGEST_DATA = 4096;
/** `cmi.core.lesson_location` holds so many. */
const LONGEST_LOCATION = 255;
/** An LMS that keeps what it is told and refuses one element so often will not take it the next time either. */
const REFUSALS = 3;

/** A session by SCORM 1.2. */
export function scorm12(api: Api): Lms {
  let open = false;
  /** What the LMS has taken, element by element: nothing is set twice. */
  const taken = new Map<string, string>();
  /** How often it refused an element while it took the rest, and with which value last. */
  const refused = new Map<string, { value: string; times: number }>();

  const get = (element: string): string => said(attempt(() => api.LMSGetValue(element)));
  const set = (element: string, value: string): boolean => {
    if (taken.get(element) === value) return true;
    const before = refused.get(element);
    if (before && before.times >= REFUSALS && before.value === value) return false;
    const ok = isTrue(attempt(() => api.LMSSetValue(element, value)));
    if (ok) {
      taken.set(element, value);
      refused.delete(element);
    } else refused.set(element, { value, times: (before?.times ?? 0) + 1 });
    return ok;
  };
  /**
   * Everything in the order in which it may be needed: there are LMSs that take no score after a final status, and others that
   * keep what they have at that moment. So the status comes last.
   *
   * @returns the elements that did not arrive, of those that a report is about
   */
  const write = ({ standing, score, location, data, seconds }: Report): string[] => {
    // Some servers keep the session open for the next visit only when this came before anything else.
    set('cmi.core.exit', 'suspend');
    set('cmi.core.session_time', timeSpan(seconds));
    if (location.length <= LONGEST_LOCATION) set('cmi.core.lesson_location', location);
    const elements: [string, string][] = [['cmi.suspend_data', data]];
    if (score !== undefined) {
      set('cmi.core.score.min', '0');
      set('cmi.core.score.max', '100');
      elements.push(['cmi.core.score.raw', String(score)]);
    }
    elements.push(['cmi.core.lesson_status', standing]);
    return elements.filter(([element, value]) => !set(element, value)).map(([element]) => element);
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
      if (!open) return 'failed';
      const missing = write(report);
      if (!commit()) {
        // What a server lost may lie in no memory either: all of it goes again next time. And nothing was refused for itself.
        taken.clear();
        refused.clear();
        return 'failed';
      }
      return verdict(missing.map((element) => refused.get(element)?.times ?? 0));
    },
    end(report) {
      if (!open) return 'failed';
      open = false;
      const missing = report && write(report);
      // What a part of the report lacks is no reason to keep the rest.
      const committed = report !== undefined && commit();
      attempt(() => api.LMSFinish(''));
      if (!committed) return 'failed';
      return missing?.length === 0 ? 'sent' : 'partly';
    },
  };
}

function verdict(refusals: readonly number[]): Taken {
  if (refusals.length === 0) return 'sent';
  return refusals.every((times) => times >= REFUSALS) ? 'refused' : 'partly';
}

/** How an LMS says that nothing was done. */
const BLANK: readonly string[] = ['', 'not attempted'];

function opened(get: (element: string) => string): Opened {
  const [data, status, score] = [get('cmi.suspend_data'), word(get('cmi.core.lesson_status')), share(get('cmi.core.score.raw'))];
  const entry = word(get('cmi.core.entry'));
  // Some LMSs write down by themselves that somebody has begun, at the first visit too.
  const begun = entry === 'ab-initio' ? 'incomplete' : undefined;
  return {
    // Not the name: nobody here needs it.
    learner: get('cmi.core.student_id'),
    data,
    location: get('cmi.core.lesson_location'),
    standing: standing(status),
    score,
    mastery: share(get('cmi.student_data.mastery_score')),
    untouched: data === '' && (BLANK.includes(status) || status === begun) && score === undefined && entry !== 'resume',
    review: ['review', 'browse'].includes(word(get('cmi.core.lesson_mode'))),
  };
}

/** What an LMS says; "null", "undefined" and blanks are how some of them say nothing. */
function said(value: unknown): string {
  const text = String(value ?? '');
  return /^(null|undefined)?$/i.test(text.trim()) ? '' : text;
}

/** A word of the standard, which some LMSs write with capitals. */
function word(text: string): string {
  return text.trim().toLowerCase();
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
