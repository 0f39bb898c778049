import { describe, expect, test } from 'vitest';
import { assignments, bookmarks, continueWhere, notes, readPages, ticks } from '../../src/learner/reading.ts';
import { union } from '../../src/learner/union.ts';
import * as fc from '../support/properties.ts';
import { catalogue, day, event, log, someEvents } from './support/made-up.ts';

const page = (url: string, kind: 'practice' | 'module' | 'lesson' = 'practice') => ({ url, title: url, kind, minutes: 5 });
const book = catalogue([], {
  pages: [
    page('/practices/a/'),
    page('/practices/b/'),
    page('/practices/c/'),
    page('/modules/m/', 'module'),
    page('/modules/m/one/', 'lesson'),
  ],
  assignments: [
    { id: 'call', url: '/practices/a/', title: 'Call one' },
    { id: 'write', url: '/practices/b/', title: 'Write one' },
    { id: 'ask', url: '/practices/c/', title: 'Ask one' },
  ],
});
const read = (url: string, at: number) => event('read', at, { page: url });
const next = (...events: Parameters<typeof log>) => continueWhere(log(...events), book)?.page.url;

describe('continue where I was', () => {
  test('is the page after the one read last', () => {
    expect(next(read('/practices/a/', day(0)))).toBe('/practices/b/');
    expect(next(read('/practices/b/', day(0)), read('/practices/a/', day(1)))).toBe('/practices/c/');
  });

  test('skips the list of a module, and pages that were read', () => {
    expect(next(read('/practices/c/', day(0)))).toBe('/modules/m/one/');
  });

  test('turns to what was left out, and is nothing at the end or at the beginning', () => {
    const all = ['/practices/a/', '/practices/b/', '/practices/c/', '/modules/m/one/'].map((url, at) => read(url, day(at)));
    expect(next(...all.slice(1))).toBe('/practices/a/');
    expect(next(...all)).toBeUndefined();
    expect(next()).toBeUndefined();
  });

  test('does not stumble over pages that vanished', () => {
    expect(next(read('/practices/a/', day(0)), read('/gone/', day(1)))).toBe('/practices/b/');
    expect(next(read('/gone/', day(1)))).toBeUndefined();
  });
});

describe('bookmarks, ticks and notes', () => {
  test('are as the reader left them last', () => {
    const all = log(
      event('bookmarked', day(0), { page: '/a/', on: true }),
      event('bookmarked', day(1), { page: '/b/', on: true }),
      event('bookmarked', day(2), { page: '/a/', on: false }),
      event('ticked', day(0), { checklist: 'list', item: 'x', on: true }),
      event('ticked', day(0), { checklist: 'list', item: 'y', on: true }),
      event('ticked', day(1), { checklist: 'list', item: 'x', on: false }),
      event('reflected', day(0), { prompt: 'p', text: 'first' }),
      event('reflected', day(1), { prompt: 'p', text: 'second' }),
      event('reflected', day(1), { prompt: 'q', text: 'gone' }),
      event('reflected', day(2), { prompt: 'q', text: ' ' }),
    );
    expect(bookmarks(all, book)).toEqual([{ page: '/b/', at: day(1) }]);
    expect(ticks(all)).toEqual(new Map([['list', new Set(['y'])]]));
    expect(notes(all).map(({ prompt, text }) => [prompt, text])).toEqual([['p', 'second']]);
  });

  test('are the same in whatever order the events came', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const [one, other] = [union(events), union(events.toReversed())];
        expect(bookmarks(other, book)).toEqual(bookmarks(one, book));
        expect(ticks(other)).toEqual(ticks(one));
        expect(notes(other)).toEqual(notes(one));
        expect(readPages(other, book)).toEqual(readPages(one, book));
      }),
    );
  });
});

describe('an assignment', () => {
  const promise = (at: number, until: string) => event('committed', at, { assignment: 'call', until });
  const done = (at: number) => event('assignment-done', at, { assignment: 'call', note: 'went well' });
  const state = (today: string, ...events: Parameters<typeof log>) => assignments(log(...events), book, today)[0];

  test('is open until the end of the day that was promised, then overdue', () => {
    expect(state('2026-01-09', promise(day(0), '2026-01-09'))).toMatchObject({ state: 'open', until: '2026-01-09', committed: day(0) });
    expect(state('2026-01-10', promise(day(0), '2026-01-09'))?.state).toBe('overdue');
  });

  test('may be promised for another day', () => {
    expect(state('2026-01-10', promise(day(0), '2026-01-09'), promise(day(4), '2026-01-20'))).toMatchObject({
      state: 'open',
      until: '2026-01-20',
    });
  });

  test('is done, promised or not, until it is promised again', () => {
    expect(state('2026-02-01', done(day(1)))).toMatchObject({ state: 'done', done: day(1), note: 'went well', until: undefined });
    expect(state('2026-02-01', promise(day(0), '2026-01-09'), done(day(1)))).toMatchObject({ state: 'done', until: '2026-01-09' });
    expect(state('2026-02-01', done(day(1)), promise(day(2), '2026-03-01'))?.state).toBe('open');
  });

  test('that was neither promised nor done is not listed; overdue come first, done last', () => {
    const all = log(
      done(day(1)),
      event('committed', day(0), { assignment: 'write', until: '2026-03-01' }),
      event('committed', day(0), { assignment: 'ask', until: '2026-01-01' }),
    );
    expect(assignments(all, book, '2026-02-01').map(({ assignment, state: is }) => [assignment.id, is])).toEqual([
      ['ask', 'overdue'],
      ['write', 'open'],
      ['call', 'done'],
    ]);
    expect(assignments(log(), book, '2026-02-01')).toEqual([]);
  });
});
