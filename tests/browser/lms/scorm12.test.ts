import { describe, expect, test, vi } from 'vitest';
import { reportOf } from '../../../src/apps/lms/lms-report.ts';
import { findApi } from '../../../src/browser/lms/find-api.ts';
import type { Opened, Report } from '../../../src/browser/lms/lms.ts';
import { reporter } from '../../../src/browser/lms/reporter.ts';
import { scorm12, timeSpan } from '../../../src/browser/lms/scorm12.ts';
import { NO_RESULT } from '../../../src/learner/packed-log.ts';
import { union } from '../../../src/learner/union.ts';
import { ago } from '../../support/learner-log.ts';

const REPORT: Report = { standing: 'incomplete', complete: false, location: '/a/', data: '1.x', seconds: 1 };

/** An LMS that notes its calls; what it answers can be changed. */
function fakeApi(answers: (call: string) => unknown = () => 'true') {
  const calls: string[] = [];
  const call =
    (name: string) =>
    (...args: string[]) => {
      calls.push([name, ...args].join(' ').trim());
      return answers(calls.at(-1) ?? '');
    };
  const names = ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError'] as const;
  return { api: Object.fromEntries(names.map((name) => [name, call(name)])) as Record<(typeof names)[number], () => unknown>, calls };
}

describe('the search for the LMS', () => {
  const { api } = fakeApi();

  test('goes up the frames, then through the window that opened it', () => {
    expect(findApi({ parent: { parent: { API: api } } })).toBe(api);
    expect(findApi({ parent: { opener: { parent: { API: api } } } })).toBe(api);
    expect(findApi({})).toBeUndefined();
  });

  test('passes over frames of other sites, over circles, and over what only has the name', () => {
    const foreign = {
      get API(): unknown {
        throw new Error('SecurityError');
      },
      parent: { API: api },
    };
    expect(findApi({ parent: foreign })).toBe(api);
    const circle: { parent?: object; opener?: object } = {};
    circle.parent = { parent: circle };
    circle.opener = circle;
    expect(findApi(circle)).toBeUndefined();
    expect(findApi({ API: { LMSInitialize: 'no function' } })).toBeUndefined();
  });
});

describe('a session', () => {
  test('says only what has changed', async () => {
    const { api, calls } = fakeApi();
    const lms = scorm12(api);
    await lms.start();
    await lms.send(REPORT);
    calls.length = 0;
    expect(await lms.send({ ...REPORT, score: 50, seconds: 2 })).toBe('sent');
    expect(calls).toEqual([
      'LMSSetValue cmi.core.session_time 0000:00:02.00',
      'LMSSetValue cmi.core.score.min 0',
      'LMSSetValue cmi.core.score.max 100',
      'LMSSetValue cmi.core.score.raw 50',
      'LMSCommit',
    ]);
    lms.end(REPORT);
    calls.length = 0;
    lms.end(REPORT);
    expect(await lms.send(REPORT)).toBe('failed');
    expect(calls).toEqual([]);
  });

  test('with an LMS that answers "false", throws, or talks nonsense ends in nothing worse than "not sent"', async () => {
    for (const answer of ['false', false, undefined, 0, '', null]) {
      const lms = scorm12(fakeApi(() => answer).api);
      expect(await lms.start()).toBeUndefined();
      expect(await lms.send(REPORT)).toBe('failed');
      lms.end(REPORT);
    }
    const gone = scorm12(
      fakeApi(() => {
        throw new Error('gone');
      }).api,
    );
    expect(await gone.start()).toBeUndefined();
    const odd = scorm12(fakeApi((call) => (call.startsWith('LMSGet') ? 'nonsense' : 'true')).api);
    expect(await odd.start()).toMatchObject({ standing: 'incomplete', score: undefined, mastery: undefined, review: false });
  });

  test('that closes in the middle of a report tells all of it next time', async () => {
    let broken = true;
    const { api, calls } = fakeApi((call) =>
      broken && call.includes('lesson_status') ? undefined : broken && call === 'LMSCommit' ? 'false' : 'true',
    );
    const lms = scorm12(api);
    await lms.start();
    expect(await lms.send(REPORT)).toBe('failed');
    broken = false;
    calls.length = 0;
    expect(await lms.send(REPORT)).toBe('sent');
    expect(calls).toContain('LMSSetValue cmi.suspend_data 1.x');
    expect(calls).toContain('LMSSetValue cmi.core.lesson_status incomplete');
  });

  test('leaves out a place whose address is too long', async () => {
    const { api, calls } = fakeApi();
    const lms = scorm12(api);
    await lms.start();
    await lms.send({ ...REPORT, location: `/${'x'.repeat(255)}` });
    expect(calls.join()).not.toContain('lesson_location /');
  });

  test('tells time as the standard writes it', () => {
    expect([0, 61.239, 3600, 1e9].map(timeSpan)).toEqual(['0000:00:00.00', '0000:01:01.24', '0001:00:00.00', '9999:00:00.00']);
  });
});

describe('the reporter', () => {
  test('tries again until the LMS takes it, and says where it stands', async () => {
    vi.useFakeTimers();
    let works = false;
    const sent: Report[] = [];
    const said: string[] = [];
    const lms = {
      limit: 9,
      start: async () => undefined,
      send: async (report: Report) => (works && sent.push(report) > 0 ? ('sent' as const) : ('failed' as const)),
      end: vi.fn(() => 'sent' as const),
    };
    const reports = reporter(
      lms,
      () => REPORT,
      (state) => said.push(state),
    );
    reports.changed();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([sent.length, said]).toEqual([0, ['waiting', 'failed', 'failed', 'failed']]);
    works = true;
    reports.changed();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([sent.length, said.slice(-2)]).toEqual([1, ['failed', 'sent']]);
    reports.end();
    reports.end();
    reports.changed();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([sent.length, lms.end.mock.calls.length]).toEqual([1, 1]);
    vi.useRealTimers();
  });
});

describe('a report', () => {
  const course = {
    id: 'c',
    title: 'C',
    standard: 'scorm12' as const,
    mastery: 80,
    contents: [],
    pages: ['/a/'],
    questions: [{ id: 'q', rev: 1, key: 'k' }],
  };
  const opened: Opened = { learner: 'ada', data: '', location: '', standing: 'incomplete', untouched: false, review: false };
  const log = (score: number, more = {}) => ({
    owner: 'o',
    lost: 0,
    result: NO_RESULT,
    ...more,
    store: {
      log: {
        get: () =>
          union([ago(1, { kind: 'read', page: '/a/' }), ago(1, { kind: 'answered', question: 'q', rev: 1, key: 'k', options: [], score })]),
      } as never,
    },
  });
  const now = (score: number, from: Partial<Opened> = {}, more = {}) =>
    reportOf({ log: log(score, more), course, opened: { ...opened, ...from }, limit: 4096, page: '/a/', seconds: 1 }).report;

  test('says what was reached', () => {
    expect(now(1)).toMatchObject({ standing: 'passed', score: 100, complete: true });
    expect(now(0)).toMatchObject({ standing: 'failed', score: 0, complete: true });
    expect(now(1, { mastery: 100 })).toMatchObject({ standing: 'passed' });
  });

  test('takes nothing away: not what was passed before, not a score whose answers are missing', () => {
    expect(now(0, { standing: 'passed', score: 90 })).toMatchObject({ standing: 'passed', score: 90 });
    expect(now(0, { score: 70 }, { lost: 3 })).toMatchObject({ standing: 'failed', score: 70 });
    expect(now(0, { score: 70 }, { unreadable: 'damaged' })).toMatchObject({ score: 70 });
    expect(now(0, { score: 70 })).toMatchObject({ score: 0 });
  });

  test('that says "passed" bears no score below it, where the LMS hands back none', () => {
    expect(now(0, { standing: 'passed' })).toMatchObject({ standing: 'passed', score: undefined });
    expect(now(1, { standing: 'passed' })).toMatchObject({ standing: 'passed', score: 100 });
  });
});
