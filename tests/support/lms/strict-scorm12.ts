/**
 * An LMS side of SCORM 1.2 for tests: `scorm-again` behind a proxy that is as strict as the standard, where the library is
 * generous. Known elements only, each with its type and its direction; 4,096 characters; nothing after LMSFinish. Runs in
 * the browser, so it may name nothing outside itself.
 */
export function strictLms(): void {
  type Values = Record<string, string>;
  interface Inner {
    settings: unknown;
    loadFromFlattenedJSON(values: Values): void;
    lmsInitialize(nothing: string): string;
    lmsFinish(nothing: string): string;
    lmsGetValue(element: string): unknown;
    lmsSetValue(element: string, value: string): unknown;
    lmsCommit(nothing: string): unknown;
    lmsGetLastError(): unknown;
  }
  const Scorm12 = Reflect.get(window, 'Scorm12API') as new (settings: object) => Inner;

  const span = /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/;
  const score = /^(100|\d{1,2})(\.\d+)?$/;
  const elements: Record<string, { read: boolean; write?: RegExp }> = {
    'cmi.core.student_id': { read: true },
    'cmi.core.student_name': { read: true },
    'cmi.core.lesson_location': { read: true, write: /^[\s\S]{0,255}$/ },
    'cmi.core.credit': { read: true },
    'cmi.core.lesson_status': { read: true, write: /^(passed|completed|failed|incomplete|browsed)$/ },
    'cmi.core.entry': { read: true },
    'cmi.core.score.raw': { read: true, write: score },
    'cmi.core.score.min': { read: true, write: score },
    'cmi.core.score.max': { read: true, write: score },
    'cmi.core.total_time': { read: true },
    'cmi.core.lesson_mode': { read: true },
    'cmi.core.exit': { read: false, write: /^(time-out|suspend|logout|)$/ },
    'cmi.core.session_time': { read: false, write: span },
    'cmi.suspend_data': { read: true, write: /^[\s\S]{0,4096}$/ },
    'cmi.launch_data': { read: true },
    'cmi.student_data.mastery_score': { read: true },
  };

  const lms = {
    /** What the LMS has on record, by learner. */
    records: {} as Record<string, Values>,
    /** Every call, in order. */
    calls: [] as string[],
    /** Every call that the standard forbids. */
    wrong: [] as string[],
    /** The connection: `false` answers "false" to everything, `throws` as if its window were gone. */
    connection: 'ok' as 'ok' | 'false' | 'throws',
    session: 'none' as 'none' | 'open' | 'finished',
    launch(learner: string, values: Values = {}): void {
      const inner = new Scorm12({ autocommit: false, logLevel: 5, mastery_override: true });
      inner.loadFromFlattenedJSON({
        'cmi.core.student_id': learner,
        'cmi.core.student_name': 'Secret, Name',
        'cmi.core.credit': 'credit',
        'cmi.core.lesson_mode': 'normal',
        'cmi.core.lesson_status': 'not attempted',
        ...lms.records[learner],
        ...values,
      });
      lms.session = 'none';
      Reflect.set(window, 'API', proxy(inner, learner));
      document.querySelector('iframe')?.remove();
      const frame = document.createElement('iframe');
      frame.title = 'Course';
      frame.src = 'package/index.html';
      document.querySelector('main')?.append(frame);
    },
    /** The learner closes the window of the course. */
    close(): void {
      document.querySelector('iframe')?.remove();
    },
  };

  function proxy(inner: Inner, learner: string): object {
    let error = '0';
    let pending: Values = {};
    const call = (name: string, allowed: string, what: () => unknown, ...args: unknown[]): string => {
      lms.calls.push([name, ...args].join(' '));
      if (lms.connection === 'throws') throw new Error('This window is gone');
      if (lms.connection === 'false') {
        error = '101';
        return name === 'LMSGetValue' ? '' : 'false';
      }
      error = args.every((arg) => typeof arg === 'string') ? allowed : '201';
      if (error !== '0') {
        lms.wrong.push(`${error} ${[name, ...args].join(' ')}`);
        return name === 'LMSGetValue' ? '' : 'false';
      }
      return String(what());
    };
    const running = (): string => (lms.session === 'open' ? '0' : '301');
    const save = (): void => {
      lms.records[learner] = { ...lms.records[learner], ...pending };
      pending = {};
    };
    return {
      LMSInitialize: (nothing: unknown) =>
        call(
          'LMSInitialize',
          lms.session === 'none' && nothing === '' ? '0' : '101',
          () => {
            lms.session = 'open';
            return inner.lmsInitialize('');
          },
          nothing,
        ),
      LMSFinish: (nothing: unknown) =>
        call(
          'LMSFinish',
          nothing === '' ? running() : '201',
          () => {
            save();
            lms.session = 'finished';
            return inner.lmsFinish('');
          },
          nothing,
        ),
      LMSCommit: (nothing: unknown) =>
        call(
          'LMSCommit',
          nothing === '' ? running() : '201',
          () => {
            save();
            return 'true';
          },
          nothing,
        ),
      LMSGetValue: (element: string) =>
        call(
          'LMSGetValue',
          running() !== '0' ? '301' : !elements[element] ? '201' : elements[element].read ? '0' : '404',
          () => inner.lmsGetValue(element),
          element,
        ),
      LMSSetValue: (element: string, value: string) => {
        const known = elements[element];
        const problem = running() !== '0' ? '301' : !known ? '201' : !known.write ? '403' : known.write.test(value) ? '0' : '405';
        return call(
          'LMSSetValue',
          problem,
          () => {
            const taken = String(inner.lmsSetValue(element, value));
            if (taken === 'true') pending[element] = value;
            else lms.wrong.push(`refused ${element} ${value}`);
            return taken;
          },
          element,
          value,
        );
      },
      LMSGetLastError: () => error,
      LMSGetErrorString: () => '',
      LMSGetDiagnostic: () => '',
    };
  }
  Reflect.set(window, 'lms', lms);
}
