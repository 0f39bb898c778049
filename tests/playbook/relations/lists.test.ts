import { describe, expect, test } from 'vitest';
import type { Lesson, Module, Playbook, Practice, Program } from '../../../src/playbook/model/playbook.ts';
import { byMonth, isListed, neighbours, related, seriesOf, trains, usedIn } from '../../../src/playbook/relations/lists.ts';
import { configSchema } from '../../../src/playbook/schemas/config.ts';

const compiled = {
  digest: '',
  headings: [],
  parts: [],
  questions: [],
  assignments: [],
  prompts: [],
  evidence: [],
  links: [],
  words: 0,
  code: false,
};
const practice = (number: number, more: Partial<Practice> = {}): Practice => ({
  ...compiled,
  kind: 'practice',
  id: `p${number}`,
  url: `/practices/p${number}/`,
  file: `practices/p${number}.mdx`,
  number,
  title: `P ${number}`,
  summary: 'S',
  skills: [],
  roles: [],
  hears: [],
  asked: [],
  related: [],
  status: 'published',
  minutes: 1,
  ...more,
});
const module = (id: string, more: Partial<Module> = {}): Module => ({
  ...compiled,
  kind: 'module',
  id,
  url: `/modules/${id}/`,
  file: `modules/${id}/index.mdx`,
  title: id,
  summary: 'S',
  skills: [],
  roles: [],
  prerequisites: [],
  status: 'published',
  lessons: [],
  minutes: 0,
  ...more,
});
const lesson = (id: string, links: string[]): Lesson => ({
  ...compiled,
  kind: 'lesson',
  id,
  url: `/modules/${id}/`,
  file: `modules/${id}.mdx`,
  module: id.split('/')[0] ?? '',
  place: 1,
  title: id,
  skills: [],
  status: 'published',
  minutes: 1,
  links,
});
const book = (more: Partial<Playbook>): Playbook => ({
  config: configSchema.parse({}),
  practices: [],
  modules: [],
  skills: [],
  roles: [],
  programs: [],
  evidence: [],
  ...more,
});
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

describe('neighbours', () => {
  const practices = [practice(3), practice(7, { status: 'retired' }), practice(26), practice(40)];
  const all = book({ practices });

  test.each([
    [3, undefined, 26],
    [7, 3, 26],
    [26, 3, 40],
    [40, 26, undefined],
  ])('of number %i, by number over gaps and retired ones: %s and %s', (number, previous, next) => {
    const found = neighbours(all, practice(number));
    expect([found.previous?.number, found.next?.number]).toEqual([previous, next]);
  });
});

describe('backlinks', () => {
  const program: Program = {
    kind: 'program',
    id: 'q',
    url: '/programs/q/',
    file: 'programs/q.yaml',
    name: 'Q',
    roles: [],
    phases: [{ phase: 'plan', title: 'T', items: [{ practice: 'p1' }, { module: 'm' }] }],
  };
  const all = book({
    practices: [
      practice(1, { links: ['/practices/p1/', '/practices/p2/'] }),
      practice(2, { links: ['/practices/p1/', '/practices/p1/'], evidence: ['e'] }),
      practice(3, { links: ['/practices/p1/'], status: 'retired' }),
    ],
    modules: [module('m', { lessons: [lesson('m/a', ['/practices/p1/'])] })],
    programs: [program],
  });

  test('name every listed page once, practices first, and not the page itself', () => {
    expect(ids(usedIn(all, '/practices/p1/'))).toEqual(['p2', 'm/a', 'q']);
  });

  test('name programs and citations', () => {
    expect(ids(usedIn(all, '/modules/m/'))).toEqual(['q']);
    expect(ids(usedIn(all, '/evidence/#e'))).toEqual(['p2']);
    expect(usedIn(all, '/practices/p9/')).toEqual([]);
  });
});

test('related practices go both ways, named ones first, each once, without retired and missing ones', () => {
  const own = practice(1, { related: ['p3', 'gone', 'p2', 'p1'] });
  const all = book({
    practices: [
      own,
      practice(2, { related: ['p1'] }),
      practice(3),
      practice(4, { related: ['p1'] }),
      practice(5, { related: ['p1'], status: 'retired' }),
    ],
  });
  expect(ids(related(all, own))).toEqual(['p3', 'p2', 'p4']);
});

test('who asks about every skill and every page has each page looked at once', () => {
  let looks = 0;
  const seen = <T>(value: T): T => {
    looks += 1;
    return value;
  };
  const counted = (number: number): Practice =>
    Object.defineProperties(practice(number), {
      skills: { get: () => seen([{ skill: `s${number % 10}` }]) },
      related: { get: () => seen(['p0', 'p1', 'p2']) },
      links: { get: () => seen(['/practices/p0/']) },
    });
  const all = book({ practices: Array.from({ length: 100 }, (_, number) => counted(number)) });
  expect(usedIn(all, '/practices/p0/')).toHaveLength(99);
  const first = all.practices[0];
  for (let skill = 0; skill < 100; skill++) {
    expect(trains(all, `s${skill}`).practices).toHaveLength(skill < 10 ? 10 : 0);
    if (first) expect(related(all, first)).toHaveLength(99);
  }
  // Once for each of the three, and again for the practice that was asked about and the order of what was found.
  expect(looks).toBeLessThan(100 * 10);
});

test('what trains a skill has the pages first whose main skill it is', () => {
  const skill = { skill: 's' };
  const all = book({
    practices: [
      practice(1, { skills: [{ skill: 'x' }, skill] }),
      practice(2, { skills: [skill] }),
      practice(3, { skills: [skill], status: 'retired' }),
    ],
    modules: [module('m', { skills: [skill] }), module('n')],
  });
  const found = trains(all, 's');
  expect([ids(found.practices), ids(found.modules)]).toEqual([['p2', 'p1'], ['m']]);
});

test('a series is in the order of its parts', () => {
  const part = (number: number) => ({ name: 'S', part: number });
  const last = practice(1, { series: part(3) });
  const all = book({
    practices: [
      last,
      practice(2, { series: part(1) }),
      practice(3, { series: part(2), status: 'retired' }),
      practice(4, { series: { name: 'T', part: 2 } }),
    ],
  });
  expect(ids(seriesOf(all, last))).toEqual(['p2', 'p1']);
  expect(seriesOf(all, practice(9))).toEqual([]);
});

test('the archive has the newest month first, and in it the newest page', () => {
  const all = book({
    practices: [
      practice(1, { published: '2026-03-02' }),
      practice(2, { published: '2026-03-30' }),
      practice(3, { published: '2025-12-31' }),
      practice(4),
      practice(5, { published: '2026-03-03', status: 'retired' }),
    ],
    modules: [module('m', { published: '2026-03-02', title: 'A' })],
  });
  expect(byMonth(all).map(({ month, pages }) => [month, ids(pages)])).toEqual([
    ['2026-03', ['p2', 'm', 'p1']],
    ['2025-12', ['p3']],
  ]);
});

test('retired pages are in no list, drafts are', () => {
  expect([{ status: 'retired' }, { status: 'draft' }, { status: 'published' }, {}].map(isListed)).toEqual([false, true, true, true]);
});
