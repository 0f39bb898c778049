import { describe, expect, test } from 'vitest';
import { type Outbox, outbox } from '../../../src/browser/reporting/outbox.ts';
import { sendAll } from '../../../src/browser/reporting/send.ts';
import type { Event } from '../../../src/learner/events.ts';
import { answer, day } from '../../learner/support/made-up.ts';

const LRS = { endpoint: 'https://lrs.example/xapi/', authorization: 'Basic eA==' };
const REPORTER = { home: 'https://play.example/', playbook: 'p', name: 'Kim' };

/** A store that answers in its own way, and keeps what it took by id. */
function store(answers: (statements: { id: string }[], call: number) => number | Error) {
  const kept = new Map<string, unknown>();
  let calls = 0;
  const fetcher = (async (_url: unknown, init: RequestInit) => {
    const statements = JSON.parse(String(init.body)) as { id: string }[];
    const status = answers(statements, calls++);
    if (status instanceof Error) throw status;
    if (status < 300) for (const statement of statements) kept.set(statement.id, statement);
    return new Response(null, { status });
  }) as typeof fetch;
  return { kept, fetcher, calls: () => calls };
}

function full(count: number): { box: Outbox; events: Event[] } {
  const box = outbox('p', undefined);
  box.decide({ given: true, name: 'Kim', at: 0 });
  const events = Array.from({ length: count }, (_, place) => answer(`q${place}`, day(place), 1));
  for (const event of events) box.add(event);
  return { box, events };
}

describe('sending', () => {
  test('takes everything, in batches, once', async () => {
    const { box } = full(60);
    const lrs = store(() => 200);
    expect(await sendAll(box, LRS, REPORTER, lrs.fetcher)).toBe('done');
    expect(lrs.kept.size).toBe(60);
    expect(lrs.calls()).toBe(3);
    expect(box.waiting()).toEqual([]);
    expect(await sendAll(box, LRS, REPORTER, lrs.fetcher)).toBe('idle');
  });

  test.each([500, 503, 429, new Error('no connection'), new DOMException('too long', 'TimeoutError')])(
    'keeps everything when the store says %s, for the next time',
    async (status) => {
      const { box } = full(3);
      const lrs = store((_statements, call) => (call === 0 ? status : 200));
      expect(await sendAll(box, LRS, REPORTER, lrs.fetcher)).toBe('later');
      expect(box.waiting()).toHaveLength(3);
      expect(await sendAll(box, LRS, REPORTER, lrs.fetcher)).toBe('done');
      expect(lrs.kept.size).toBe(3);
    },
  );

  test('an answer that was lost on the way does no harm: the same statement is the same', async () => {
    const { box } = full(2);
    const taken = new Set<string>();
    const fetcher = (async (_url: unknown, init: RequestInit) => {
      const statements = JSON.parse(String(init.body)) as { id: string }[];
      const first = taken.size === 0;
      const known = statements.some(({ id }) => taken.has(id));
      for (const { id } of statements) taken.add(id);
      if (first) throw new Error('the line went dead after the store had it');
      return new Response(null, { status: known ? 409 : 200 });
    }) as typeof fetch;
    expect(await sendAll(box, LRS, REPORTER, fetcher)).toBe('later');
    expect(await sendAll(box, LRS, REPORTER, fetcher)).toBe('done');
    expect([taken.size, box.waiting().length, box.refused()]).toEqual([2, 0, 0]);
  });

  test.each([400, 413])('one that the store never takes (%s) holds up nothing behind it', async (status) => {
    const { box, events } = full(5);
    const bad = (statements: { id: string }[]) => statements.some((one) => JSON.stringify(one).includes('/question/q2'));
    const lrs = store((statements) => (bad(statements) ? status : 200));
    expect(await sendAll(box, LRS, REPORTER, lrs.fetcher)).toBe('done');
    expect([lrs.kept.size, box.refused(), box.waiting().length]).toEqual([events.length - 1, 1, 0]);
  });

  test('stops where the store does not want us', async () => {
    const { box } = full(3);
    expect(await sendAll(box, LRS, REPORTER, store(() => 401).fetcher)).toBe('denied');
    expect(box.waiting()).toHaveLength(3);
  });

  test('sends nothing without consent, and forgets what waits when it is taken back', async () => {
    const { box } = full(3);
    box.decide({ given: false, name: '', at: 1 });
    const lrs = store(() => 200);
    expect(await sendAll(box, LRS, REPORTER, lrs.fetcher)).toBe('idle');
    expect([lrs.calls(), box.waiting().length]).toEqual([0, 0]);
  });
});

test('what lies in the outbox and is no event is thrown out', () => {
  const shelf = new Map<string, string>([
    ['chalktalk:p:report:wait:1', '{"broken'],
    ['chalktalk:p:report:wait:2', '["n","000000000000000","prompt","private"]'],
    ['chalktalk:p:report:consent', '{"given":"yes"}'],
  ]);
  const storage = {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, text: string) => void shelf.set(key, text),
    removeItem: (key: string) => void shelf.delete(key),
    key: (place: number) => [...shelf.keys()][place] ?? null,
    get length() {
      return shelf.size;
    },
  };
  const box = outbox('p', storage);
  expect(box.waiting()).toEqual([]);
  expect(box.consent()).toBeUndefined();
  expect([...shelf.keys()]).toEqual(['chalktalk:p:report:consent']);
});
