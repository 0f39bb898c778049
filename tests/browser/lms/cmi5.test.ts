import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Lms, Report } from '../../../src/browser/lms/lms.ts';

const REPORT: Report = { standing: 'passed', score: 90, complete: true, location: '/a/', data: '1.x', seconds: 1 };
const LAUNCH = `https://lms.example/index.html?${new URLSearchParams({
  endpoint: 'https://lrs.example/xapi/',
  fetch: 'https://lms.example/fetch',
  actor: JSON.stringify({ account: { homePage: 'https://lms.example', name: 'ada' } }),
  activityId: 'urn:au',
  registration: 'r-1',
})}`;

/** What the LMS answers, by a word in the address; a status alone is an empty answer. */
let answers: Record<string, number | string>;
let asked: { what: string; body: string; keepalive: boolean }[];

beforeEach(() => {
  vi.useFakeTimers();
  // The library was made for browsers.
  vi.stubGlobal('self', globalThis);
  answers = {
    '/fetch': '{"auth-token":"t"}',
    'LMS.LaunchData': JSON.stringify({
      contextTemplate: { extensions: {} },
      launchMode: 'Normal',
      masteryScore: 0.55,
      returnURL: 'javascript:alert(1)',
    }),
    'agents/profile': 404,
    'chalktalk.log': 404,
    statements: 204,
  };
  asked = [];
  vi.stubGlobal('fetch', async (url: string, { method = 'GET', body = '', keepalive = false }: RequestInit = {}) => {
    const [word = '', answer] = Object.entries(answers).find(([key]) => url.includes(key)) ?? [];
    asked.push({ what: `${method.toUpperCase()} ${word}`, body: String(body), keepalive });
    if (answer === 0) throw new TypeError('No connection');
    return typeof answer === 'string'
      ? new Response(answer)
      : new Response(null, { status: answer === 204 && method === 'PUT' ? 204 : answer });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const begin = async (): Promise<Lms> => {
  const { cmi5 } = await import('../../../src/browser/lms/cmi5.ts');
  const lms = cmi5(LAUNCH);
  if (!lms) throw new Error('No launch');
  return lms;
};
const verbs = () => asked.flatMap(({ body }) => [...body.matchAll(/verbs\/(\w+)"/g)].map((match) => match[1]));

describe('a session by cmi5', () => {
  test('is none without the parameters of a launch', async () => {
    const { cmi5 } = await import('../../../src/browser/lms/cmi5.ts');
    expect(cmi5('https://lms.example/index.html')).toBeUndefined();
    expect(cmi5(LAUNCH.replace('account', 'mbox'))).toBeUndefined();
  });

  test('takes the mastery score of the LMS without a crumb, and no address that is a script', async () => {
    const lms = await begin();
    expect(await lms.start()).toMatchObject({ learner: 'https://lms.example ada', mastery: 55, standing: 'incomplete', review: false });
    expect(lms.returnTo).toBeUndefined();
  });

  test.each(['', 'null', '[]', '{"data":7,"standing":"king","score":"x","completed":"yes"}', '{"__proto__":{"data":"x"}}', '<html>'])(
    'takes the state %j for none',
    async (state) => {
      answers['chalktalk.log'] = state;
      expect(await (await begin()).start()).toMatchObject({ data: '', location: '', standing: 'incomplete', score: undefined });
    },
  );

  test('does not begin where the state cannot be read: it would be written over', async () => {
    answers['chalktalk.log'] = 503;
    const lms = await begin();
    const started = lms.start();
    await vi.advanceTimersByTimeAsync(5000);
    expect(await started).toBeUndefined();
    expect(verbs()).toEqual(['initialized', 'terminated']);
    expect(await lms.send(REPORT)).toBe('failed');
    expect(asked.some(({ what }) => what === 'PUT chalktalk.log')).toBe(false);
  });

  test('says the same statement again after a failure, and each only once', async () => {
    const lms = await begin();
    await lms.start();
    answers['chalktalk.log'] = 204;
    asked = [];
    answers['statements'] = 0;
    expect(await lms.send(REPORT)).toBe('failed');
    answers['statements'] = 204;
    expect(await lms.send(REPORT)).toBe('sent');
    expect(verbs()).toEqual(['completed', 'completed', 'passed']);
    expect(asked[0]?.body).toBe(asked[1]?.body);
    asked = [];
    expect(await lms.send({ ...REPORT, score: 95 })).toBe('sent');
    expect(verbs()).toEqual([]);
    await lms.end(REPORT);
    expect(verbs()).toEqual(['terminated']);
    expect(asked.every(({ keepalive }) => keepalive)).toBe(true);
    expect(await lms.send(REPORT)).toBe('failed');
    expect(await lms.end(REPORT)).toBe('failed');
  });

  test('never says again what was said in an earlier session', async () => {
    answers['chalktalk.log'] = JSON.stringify({ data: '', location: '', standing: 'passed', completed: true, passed: true });
    const lms = await begin();
    await lms.start();
    asked = [];
    answers['chalktalk.log'] = 204;
    await lms.end({ ...REPORT, standing: 'failed', score: 10 });
    expect(verbs()).toEqual(['terminated']);
  });

  test('takes a learner without a name for nobody, and a mode in any case', async () => {
    const { cmi5 } = await import('../../../src/browser/lms/cmi5.ts');
    answers['LMS.LaunchData'] = String(answers['LMS.LaunchData']).replace('Normal', 'normal');
    const launch = LAUNCH.replace('ada', 'null');
    expect(await cmi5(launch)?.start()).toMatchObject({ learner: '', review: false });
  });

  test('tells registrations apart', async () => {
    const { cmi5 } = await import('../../../src/browser/lms/cmi5.ts');
    const attempts = await Promise.all(['r-1', 'r-2', 'r-1'].map(async (id) => (await cmi5(LAUNCH.replace('r-1', id))?.start())?.attempt));
    expect(attempts[0]).toMatch(/^[a-z\d]{4,20}$/);
    expect([attempts[0] === attempts[1], attempts[0] === attempts[2]]).toEqual([false, true]);
  });

  test('keeps its document, and all that is on its way as the page goes, within what a browser sends then', async () => {
    const lms = await begin();
    await lms.start();
    expect(lms.limit).toBeLessThan(28_000);
    const full: Report = { ...REPORT, standing: 'failed', score: 10, location: `/${'ä'.repeat(2000)}/`, data: 'x'.repeat(lms.limit) };
    answers['chalktalk.log'] = 204;
    asked = [];
    // One on its way already, then the last ones.
    void lms.send(full);
    await lms.end(full);
    const states = asked.filter(({ what }) => what === 'PUT chalktalk.log');
    expect(states.length).toBeGreaterThan(0);
    for (const { body } of states) expect(body.length).toBeLessThanOrEqual(28_000);
    const bytes = asked.filter(({ keepalive }) => keepalive).reduce((sum, { body }) => sum + new TextEncoder().encode(body).length, 0);
    expect(bytes).toBeLessThanOrEqual(64 * 1024);
    expect(asked.every(({ keepalive }) => keepalive)).toBe(true);
  });

  test('whose document is refused is not asked for ever', async () => {
    const lms = await begin();
    await lms.start();
    answers['chalktalk.log'] = 413;
    expect(await lms.send(REPORT)).toBe('refused');
    answers['chalktalk.log'] = 503;
    expect(await lms.send(REPORT)).toBe('failed');
  });
});
