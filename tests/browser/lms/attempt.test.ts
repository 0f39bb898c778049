import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLearnerLog } from '../../../src/browser/lms/learner-log.ts';
import type { Opened } from '../../../src/browser/lms/lms.ts';
import { noteSending } from '../../../src/browser/lms/mirror.ts';
import type { Sending } from '../../../src/browser/lms/reporter.ts';
import type { NewEvent } from '../../../src/learner/events.ts';
import { ownerMark, pack, unpack } from '../../../src/learner/packed-log.ts';
import { FakeStorage } from '../storage/support/machine.ts';

const COURSE = 'acme-module-calls';
const NEW: Opened = { learner: 'ada', data: '', location: '', standing: 'incomplete', untouched: true, review: false };
const ANSWER = { kind: 'answered', question: 'one', rev: 1, key: 'k', options: ['a'], score: 1 } satisfies NewEvent;
const NOTE = { kind: 'reflected', prompt: 'what-stays', text: 'Mine' } satisfies NewEvent;

beforeEach(() => {
  vi.stubGlobal('localStorage', new FakeStorage());
  vi.stubGlobal('sessionStorage', new FakeStorage());
  vi.stubGlobal('document', { addEventListener: () => {}, hidden: false });
});
afterEach(() => void vi.unstubAllGlobals());

/** What is in the log as a visit begins. */
const kinds = (log: Awaited<ReturnType<typeof openLearnerLog>>) => [...log.store.log.get().values()].map(({ kind }) => kind).toSorted();

/** A visit in which something is done. @param sent has the LMS all of it? @returns what the LMS keeps */
async function visit(opened: Opened, sent: boolean | Sending): Promise<{ data: string; attempt: string }> {
  const log = await openLearnerLog(COURSE, opened);
  noteSending(log.name, 'waiting');
  await log.store.record(ANSWER);
  await log.store.record(NOTE);
  noteSending(log.name, sent === true ? 'sent' : sent || 'failed');
  const { attempt } = log.result;
  const data = pack(log.store.log.get().values(), log.owner, 4096, 0, { standing: 'passed', score: 100, attempt }).text;
  return { data, attempt };
}

describe('a new attempt', () => {
  test('of which the LMS had everything before begins anew: only notes stay', async () => {
    const before = await visit(NEW, true);
    const log = await openLearnerLog(COURSE, NEW);
    expect(kinds(log)).toEqual(['reflected']);
    expect(log.result).toEqual({ standing: 'incomplete', attempt: log.result.attempt });
    expect(log.result.attempt).not.toBe(before.attempt);
    // And so it stays when it is opened once more.
    expect(kinds(await openLearnerLog(COURSE, NEW))).toEqual(['reflected']);
  });

  test.each(['refused', 'partly'] as const)('of which the LMS had a part before begins anew: %s', async (state) => {
    await visit(NEW, state);
    expect(kinds(await openLearnerLog(COURSE, NEW))).toEqual(['reflected']);
  });

  test('that was begun on another computer takes nothing of an earlier one here', async () => {
    await visit(NEW, true);
    const data = pack([], ownerMark('ada', COURSE), 4096, 0, { standing: 'incomplete', attempt: 'elsewhere' }).text;
    const log = await openLearnerLog(COURSE, { ...NEW, data, untouched: false });
    expect([kinds(log), log.result.attempt]).toEqual([['reflected'], 'elsewhere']);
  });

  test.each([true, false])('by another registration of cmi5 takes nothing of the earlier one, sent: %j', async (sent) => {
    await visit({ ...NEW, attempt: 'one' }, sent);
    expect(kinds(await openLearnerLog(COURSE, { ...NEW, attempt: 'two' }))).toEqual(['reflected']);
  });
});

describe('the same attempt', () => {
  test('of which nothing ever arrived goes on with what this browser has', async () => {
    const { attempt } = await visit(NEW, false);
    const log = await openLearnerLog(COURSE, NEW);
    expect([kinds(log), log.result.attempt]).toEqual([['answered', 'reflected'], attempt]);
  });

  test('goes on with what the LMS did not get', async () => {
    const { data } = await visit(NEW, true);
    const again = await openLearnerLog(COURSE, { ...NEW, data, untouched: false });
    await again.store.record({ ...ANSWER, question: 'two' });
    noteSending(again.name, 'failed');
    expect(kinds(await openLearnerLog(COURSE, { ...NEW, data, untouched: false }))).toEqual(['answered', 'answered', 'reflected']);
  });

  test('of cmi5 goes on by its registration, even where the LMS lost our document', async () => {
    await visit({ ...NEW, attempt: 'one' }, true);
    expect(kinds(await openLearnerLog(COURSE, { ...NEW, attempt: 'one' }))).toEqual(['answered', 'reflected']);
  });

  test('is kept where the LMS hands back the log, but neither status nor score', async () => {
    const { data, attempt } = await visit(NEW, true);
    vi.stubGlobal('localStorage', new FakeStorage());
    const log = await openLearnerLog(COURSE, { ...NEW, data, untouched: false });
    expect(log.result).toEqual({ standing: 'passed', score: 100, attempt });
    expect(kinds(log)).toEqual(['answered']);
  });
});

test('learners without an id share nothing', async () => {
  await visit({ ...NEW, learner: '' }, false);
  expect(kinds(await openLearnerLog(COURSE, { ...NEW, learner: '' }))).toEqual([]);
});

test.each([
  [['king', 70, 'abc'], { standing: 'incomplete', score: 70, attempt: 'abc' }],
  [['passed', 'x', 7], { standing: 'passed', attempt: '' }],
  [['passed', 400, 'A B'], { standing: 'passed', attempt: '' }],
  [[null, null, null], { standing: 'incomplete', attempt: '' }],
])('of a result in a packed log only what can be one is taken: %j', ([standing, score, attempt], taken) => {
  const read = unpack(pack([], 'o', 4096, 0, { standing, score, attempt } as never).text, 'o');
  expect(read.ok && read.result).toEqual(taken);
});
