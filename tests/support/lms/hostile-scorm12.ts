import type { Api } from '../../../src/browser/lms/find-api.ts';

/** How an LMS may differ from what the standard says, each of them seen somewhere. */
export interface Habits {
  /** After a final status a score is refused. */
  scoreClosed?: boolean;
  /** What is on record is what it had at the moment of a final status. */
  snapshot?: boolean;
  /** "false" to everything, from this call on. */
  falseFrom?: number;
  /** This element is always refused. */
  refuses?: string;
  /** What it answers instead of values that it has. */
  forgets?: (element: string, value: string) => string | null | undefined;
  /** Called at each commit, which takes long. */
  slow?: () => void;
}

const FINAL = /^(passed|completed|failed)$/;

/** An LMS with SCORM 1.2 that has one bad habit. */
export class HostileLms {
  /** What it has. */
  readonly values: Map<string, string>;
  /** What is on record, for a person to see. */
  record: Record<string, string> = {};
  /** All calls, in order. */
  readonly calls: string[] = [];
  finished = 0;
  #final = false;

  readonly api: Api;

  constructor(values: Record<string, string> = {}, habits: Habits = {}) {
    this.values = new Map(Object.entries({ 'cmi.core.student_id': 'ada', 'cmi.core.lesson_mode': 'normal', ...values }));
    const late = () => habits.falseFrom !== undefined && this.calls.length > habits.falseFrom;
    const note = () => {
      if (!(habits.snapshot && this.#final)) this.record = Object.fromEntries(this.values);
    };
    this.api = {
      LMSInitialize: () => this.#call('Initialize') && String(!late()),
      LMSGetValue: (element) => {
        const value = this.values.get(element) ?? '';
        return this.#call(`Get ${element}`) && (habits.forgets ? habits.forgets(element, value) : value);
      },
      LMSSetValue: (element, value) => {
        this.#call(`Set ${element}`);
        const closed = habits.scoreClosed === true && this.#final && element.startsWith('cmi.core.score');
        if (late() || closed || element === habits.refuses) return 'false';
        this.values.set(element, value);
        if (element === 'cmi.core.lesson_status' && FINAL.test(value)) {
          note();
          this.#final = true;
        }
        return 'true';
      },
      LMSCommit: () => {
        this.#call('Commit');
        habits.slow?.();
        if (late()) return 'false';
        note();
        return 'true';
      },
      LMSFinish: () => {
        this.#call('Finish');
        this.finished++;
        return String(!late());
      },
      LMSGetLastError: () => '0',
    };
  }

  /** How often it was asked for this. */
  times(call: string): number {
    return this.calls.filter((each) => each === call).length;
  }

  #call(what: string): true {
    this.calls.push(what);
    return true;
  }
}
