import { describe, expect, test } from 'vitest';
import { latestPlan } from '../../src/coaching/plan/plan-log.ts';
import { completionOf } from '../../src/learner/completion.ts';
import { logNow, pageNow } from '../../src/learner/moved.ts';
import { pack, unpack } from '../../src/learner/packed-log.ts';
import { bookmarks, continueWhere, readPages } from '../../src/learner/reading.ts';
import { inOrder } from '../../src/learner/union.ts';
import { catalogue, day, event, log } from './support/made-up.ts';

const page = (url: string) => ({ url, title: url, kind: 'practice' as const, minutes: 5 });
const book = catalogue([], {
  pages: [page('/practices/new/'), page('/practices/b/'), page('/practices/c/')],
  moved: { '/practices/old/': '/practices/new/', '/practices/older/': '/practices/new/' },
});
const read = (url: string, at: number) => event('read', at, { page: url });
const keep = (url: string, at: number, on = true) => event('bookmarked', at, { page: url, on });

describe('what was done at an old address', () => {
  test('counts for the page that it belongs to now', () => {
    const all = log(read('/practices/old/', day(0)), read('/practices/older/', day(2)), read('/practices/new/', day(1)));
    expect([...readPages(all, book)]).toEqual([['/practices/new/', day(2)]]);
    expect(continueWhere(all, book)?.page.url).toBe('/practices/b/');
    expect(completionOf(all, { pages: ['/practices/new/'], questions: [], moved: book.moved }).complete).toBe(true);
  });

  test('is one bookmark, which is let go of under the new address', () => {
    expect(bookmarks(log(keep('/practices/old/', day(0)), keep('/practices/older/', day(1))), book)).toEqual([
      { page: '/practices/new/', at: day(1) },
    ]);
    expect(bookmarks(log(keep('/practices/old/', day(0)), keep('/practices/new/', day(1), false)), book)).toEqual([]);
  });

  test('stands in a plan under the new address, and the plan is the same event', () => {
    const weeks = [
      { on: '2026-03-02', skill: 'ask', read: '/practices/old/', meets: true },
      { on: '2026-03-09', skill: '', meets: false },
    ];
    const plan = { time: '09:00', minutes: { rep: 60, coach: 30 }, session: 30, coach: 'Ana', weeks };
    const planned = event('planned', day(0), { plan });
    const { now } = latestPlan(log(planned), book);
    expect(now).toEqual({ ...planned, plan: { ...plan, weeks: [{ ...weeks[0], read: '/practices/new/' }, weeks[1]] } });
  });

  test('is kept as it happened, and travels so', () => {
    const all = log(read('/practices/old/', day(0)));
    readPages(all, book);
    expect(inOrder(all)).toEqual([read('/practices/old/', day(0))].map((each) => ({ ...each, id: inOrder(all)[0]?.id })));
    const unpacked = unpack(pack(all.values(), 'kim', 4096).text, 'kim');
    expect(unpacked.ok && unpacked.events.map((each) => each.kind === 'read' && each.page)).toEqual(['/practices/old/']);
  });
});

test('a log in which nothing moved is the very same', () => {
  const all = log(read('/practices/b/', day(0)));
  expect(logNow(all, book)).toBe(all);
  expect(logNow(all, {})).toBe(all);
  const moved = log(read('/practices/old/', day(0)));
  expect(logNow(moved, book)).toBe(logNow(moved, book));
});

test('an address that means something to JavaScript leads nowhere', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) expect(pageNow(name, book)).toBe(name);
});
