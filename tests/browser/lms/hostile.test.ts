import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findApi } from '../../../src/browser/lms/find-api.ts';
import type { Report } from '../../../src/browser/lms/lms.ts';
import { type Reporter, reporter, type Sending } from '../../../src/browser/lms/reporter.ts';
import { scorm12 } from '../../../src/browser/lms/scorm12.ts';
import { HostileLms } from '../../support/lms/hostile-scorm12.ts';

const PASSED: Report = { standing: 'passed', score: 100, complete: true, location: '/a/', data: '1.x', seconds: 1 };
const OPEN: Report = { ...PASSED, standing: 'incomplete', score: 50, complete: false };

const SHOWN = { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100', 'cmi.suspend_data': '1.x', 'cmi.core.exit': 'suspend' };

describe('an LMS with SCORM 1.2 that', () => {
  test.each([
    ['takes no score after a final status has it before', { scoreClosed: true }],
    ['keeps what it has at the moment of a final status has everything by then', { snapshot: true }],
    ['forgets nothing has the same', {}],
  ])('%s', async (_name, habits) => {
    const lms = new HostileLms({}, habits);
    const session = scorm12(lms.api);
    await session.start();
    expect(await session.send(PASSED)).toBe('sent');
    expect(lms.record).toMatchObject(SHOWN);
  });

  test('blocks the end of a page has everything that was sent before, and the visit can go on', async () => {
    const lms = new HostileLms();
    const session = scorm12(lms.api);
    await session.start();
    await session.send(PASSED);
    // No end, no Finish.
    expect(lms.record).toMatchObject({ ...SHOWN, 'cmi.core.session_time': '0000:00:01.00' });
    expect(lms.finished).toBe(0);
  });

  test('hears the end twice is finished once', async () => {
    const lms = new HostileLms();
    const session = scorm12(lms.api);
    await session.start();
    expect([session.end(PASSED), session.end(PASSED)]).toEqual(['sent', 'failed']);
    expect(lms.finished).toBe(1);
    expect(lms.record).toMatchObject(SHOWN);
  });

  test.each(['null', 'undefined', 'NULL', ' Undefined ', ' ', '', null, undefined])(
    'answers %j for everything says nothing',
    async (nothing) => {
      const lms = new HostileLms({ 'cmi.suspend_data': 'x' }, { forgets: () => nothing });
      expect(await scorm12(lms.api).start()).toEqual({
        learner: '',
        data: '',
        location: '',
        standing: 'incomplete',
        score: undefined,
        mastery: undefined,
        untouched: true,
        review: false,
      });
    },
  );

  test.each([
    ['Passed', 'passed'],
    ['COMPLETED ', 'completed'],
    [' failed', 'failed'],
    ['Not Attempted', 'incomplete'],
    ['browsed', 'incomplete'],
  ])('writes the status %j is understood', async (status, standing) => {
    expect(await scorm12(new HostileLms({ 'cmi.core.lesson_status': status }).api).start()).toMatchObject({ standing });
  });

  test('writes the mode with capitals is understood', async () => {
    expect(await scorm12(new HostileLms({ 'cmi.core.lesson_mode': 'Review' }).api).start()).toMatchObject({ review: true });
  });

  test.each([
    ['0', 0],
    ['70', 70],
    ['', undefined],
    ['101', undefined],
  ])('sets the mastery score %j decides', async (given, mastery) => {
    expect(await scorm12(new HostileLms({ 'cmi.student_data.mastery_score': given }).api).start()).toMatchObject({ mastery });
  });

  test.each([
    ['a first visit', {}, true],
    ['a status of a beginning', { 'cmi.core.lesson_status': 'Not attempted', 'cmi.core.entry': 'ab-initio' }, true],
    ['a status that it wrote by itself', { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.entry': 'ab-initio' }, true],
    ['a visit to take up', { 'cmi.core.entry': 'Resume' }, false],
    ['data', { 'cmi.suspend_data': '1.x' }, false],
    ['a status', { 'cmi.core.lesson_status': 'incomplete' }, false],
    ['a score', { 'cmi.core.score.raw': '0' }, false],
  ])('hands out %s tells whether the attempt is new', async (_name, values, untouched) => {
    expect(await scorm12(new HostileLms(values).api).start()).toMatchObject({ untouched });
  });

  test.each([
    ['three frames further out', (api: unknown) => ({ parent: { parent: { parent: { API: api } } } })],
    ['behind a pop-up', (api: unknown) => ({ opener: { parent: { parent: { API: api } } } })],
    ['behind a pop-up, from a frame of it', (api: unknown) => ({ parent: { parent: { opener: { API: api } } } })],
  ])('stands %s is found', (_name, place) => {
    const { api } = new HostileLms();
    expect(findApi(place(api))).toBe(api);
  });
});

describe('over a whole visit, an LMS that', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  const visit = async (lms: HostileLms, report: () => Report): Promise<{ reports: Reporter; said: Sending[] }> => {
    const session = scorm12(lms.api);
    await session.start();
    const said: Sending[] = [];
    return { reports: reporter(session, report, (state) => said.push(state)), said };
  };

  test.each(['cmi.core.score.raw', 'cmi.suspend_data', 'cmi.core.lesson_status'])('refuses %s is not asked for ever', async (refuses) => {
    const lms = new HostileLms({}, { refuses });
    const { reports, said } = await visit(lms, () => OPEN);
    reports.changed();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(lms.times(`Set ${refuses}`)).toBe(3);
    // The rest has arrived, and nobody is told that all of it has.
    expect(said.at(-1)).toBe('refused');
    expect(lms.times('Commit')).toBe(3);
    for (const [element, value] of Object.entries({ ...SHOWN, 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '50' }))
      if (element !== refuses) expect(lms.record).toMatchObject({ [element]: value });
  });

  test('takes no better score after a final status still has the status, and is not asked for ever', async () => {
    let now: Report = { ...PASSED, standing: 'failed', score: 60 };
    const lms = new HostileLms({}, { scoreClosed: true });
    const { reports, said } = await visit(lms, () => now);
    reports.changed();
    await vi.advanceTimersByTimeAsync(5000);
    now = PASSED;
    reports.changed();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(lms.record).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '60' });
    expect(said.at(-1)).toBe('refused');
  });

  test('refuses an element still knows of the attempt, from the first time that it took the rest', async () => {
    const lms = new HostileLms({}, { refuses: 'cmi.core.score.raw' });
    const { reports, said } = await visit(lms, () => OPEN);
    reports.changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(said.at(-1)).toBe('partly');
    await reports.end();
    expect([said.at(-1), lms.record['cmi.suspend_data']]).toEqual(['partly', '1.x']);
  });

  test('says "false" late is asked until it is over, and nothing is taken for sent', async () => {
    const lms = new HostileLms({}, { falseFrom: 22 });
    let score = 10;
    const { reports, said } = await visit(lms, () => ({ ...OPEN, score }));
    reports.changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(said.at(-1)).toBe('sent');
    for (score = 20; score < 60; score += 10) {
      reports.changed();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(said.at(-1)).toBe('failed');
    await reports.end();
    expect([said.at(-1), lms.finished]).toEqual(['failed', 1]);
  });

  test('needs two seconds for a commit holds up a busy learner less often', async () => {
    const lms = new HostileLms({}, { slow: () => void vi.advanceTimersByTime(2000) });
    const quick = new HostileLms();
    const commits = async (to: HostileLms): Promise<number> => {
      let seconds = 0;
      const { reports } = await visit(to, () => ({ ...OPEN, seconds: seconds++ }));
      for (let click = 0; click < 60; click++) {
        reports.changed();
        await vi.advanceTimersByTimeAsync(1000);
      }
      return to.times('Commit');
    };
    const often = await commits(quick);
    expect(often).toBeGreaterThan(50);
    expect(await commits(lms)).toBeLessThan(often / 4);
  });
});
