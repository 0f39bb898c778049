import { describe, expect, test } from 'vitest';
import type { CoachingCatalogue } from '../../../src/coaching/coaching-catalogue.ts';
import { boardRow, skillLines, sortRows } from '../../../src/coaching/desk/board.ts';
import { cadences, nextSessions, sessionsOf, timeShare } from '../../../src/coaching/desk/cadence.ts';
import { experts } from '../../../src/coaching/desk/experts.ts';
import { progressOf } from '../../../src/coaching/desk/module-progress.ts';
import type { DeskPerson } from '../../../src/coaching/desk/people.ts';
import { decode } from '../../../src/learner/decode.ts';
import { encode } from '../../../src/learner/encode.ts';
import type { Event, Level } from '../../../src/learner/events.ts';
import { newId } from '../../../src/learner/events.ts';
import { answer, catalogue, day, event, log, question } from '../../learner/support/made-up.ts';
import { standIn } from '../../support/zone.ts';

const TODAY = '2026-03-02';
const AT = Date.parse(`${TODAY}T12:00Z`);
const EXPECTS = { value: 3, price: 2 } as const;
const book = catalogue(
  ['q1', 'q2'].map((id) => question(id)),
  {
    roles: [{ id: 'rep', name: 'Rep', expects: EXPECTS }],
    assignments: [
      { id: 'task', url: '/modules/one/01/', title: 'Task' },
      { id: 'other', url: '/modules/one/01/', title: 'Other' },
    ],
  },
);
const coaching: CoachingCatalogue = {
  levels: ['1', '2', '3', '4'],
  skills: [],
  roles: [{ id: 'rep', name: 'Rep', expects: EXPECTS, topPerformer: { value: 4 } }],
  modules: [
    {
      id: 'one',
      title: 'One',
      url: '/modules/one/',
      minutes: 9,
      skills: [],
      prerequisites: [],
      lessons: [
        { title: 'A', url: '/modules/one/01/', minutes: 4, skills: [], questions: ['q1'], assignments: ['task', 'other'] },
        { title: 'B', url: '/modules/one/02/', minutes: 5, skills: [], questions: ['q2'], assignments: [] },
      ],
    },
    { id: 'two', title: 'Two', url: '/modules/two/', minutes: 1, skills: [], prerequisites: [], lessons: [] },
  ],
  practices: [],
};

let people = 0;
function person(name: string, events: (id: string) => Event[], more: Partial<DeskPerson> = {}): DeskPerson {
  const id = newId(day(0), () => ++people / 10_000);
  return { id, ids: [id], name, names: [name], log: log(...events(id)), sources: [], ...more };
}
const seen =
  (level: Level, skill = 'value', at = day(0)) =>
  (id: string) =>
    event('observed', at, { skill, level, by: 'Carla', for: id });
const at = (level: Level | undefined, name: string) => person(name, (id) => (level ? [seen(level)(id)] : []));
const rowOf = (who: DeskPerson, role: string | undefined = 'rep') => boardRow(who, book, coaching, { at: AT, role });

describe('a line of the board', () => {
  test('shows level, and gaps to the role and to the best', () => {
    const [value, price, calls] = rowOf(at(2, 'Ada')).cells;
    expect(value).toMatchObject({ observed: { level: 2 }, target: 3, gap: 1, top: 4, topGap: 2, status: 'practising' });
    expect(price).toMatchObject({ observed: undefined, target: 2, gap: undefined, status: 'not-started' });
    expect(calls).toMatchObject({ target: undefined, top: undefined, topGap: undefined });
  });

  test('is of the person’s own role before that of the board; an unknown one is none', () => {
    expect(rowOf({ ...at(2, 'Ada'), role: 'rep' }, 'none').cells[0]?.target).toBe(3);
    expect(rowOf({ ...at(2, 'Ada'), role: 'gone' }, 'rep').role).toBe('rep');
    expect(rowOf(at(2, 'Ada'), 'none').cells[0]?.target).toBeUndefined();
  });

  test('counts observations of this person alone, under all of their ids', () => {
    const other = newId(day(9));
    const ada = person('Ada', () => [seen(4)(other)]);
    expect(rowOf(ada).cells[0]?.observed).toBeUndefined();
    expect(rowOf({ ...ada, ids: [...ada.ids, other] }).cells[0]?.observed?.level).toBe(4);
  });

  test('is worked out once for a log, and anew when the name changes', () => {
    const ada = at(2, 'Ada');
    expect(rowOf(ada)).toBe(rowOf({ ...ada }));
    expect(rowOf({ ...ada, name: 'Ada B.' }).person.name).toBe('Ada B.');
    expect(rowOf(ada, 'none')).not.toBe(rowOf(ada));
  });
});

describe('the order of people', () => {
  const rows = [at(3, 'Ada'), at(1, 'Ben'), at(undefined, 'Chi'), at(2, 'Dora'), at(2, 'Abe')].map((who) => rowOf(who));
  const names = (skill?: string) => sortRows(rows, skill, 'role').map((row) => row.person.name);

  test('is by name, whatever their levels', () => {
    expect(names()).toEqual(['Abe', 'Ada', 'Ben', 'Chi', 'Dora']);
  });
  test('of one skill: the widest gap, the unseen, those who reached it; equals by name', () => {
    expect(names('value')).toEqual(['Ben', 'Abe', 'Dora', 'Chi', 'Ada']);
  });
  test('of a skill without a level to reach stays by name', () => {
    expect(names('calls')).toEqual(names());
  });
  test('skill by skill', () => {
    const [value, , calls] = skillLines(rows, book, 'role');
    expect(value?.below.map(({ person: { name }, gap }) => [name, gap])).toEqual([
      ['Ben', 2],
      ['Abe', 1],
      ['Dora', 1],
    ]);
    expect([value?.reached, value?.unseen].map((all) => all?.map(({ name }) => name))).toEqual([['Ada'], ['Chi']]);
    expect([calls?.reached, calls?.below, calls?.unseen]).toEqual([[], [], []]);
  });
});

describe('experts', () => {
  test('are seen at level 3 or 4; a skill with one or none is thin', () => {
    const found = experts(
      [at(4, 'Ben'), at(4, 'Ada'), at(3, 'Chi'), at(2, 'Dora')].map((who) => rowOf(who)),
      book.skills,
    );
    expect(found[0]).toMatchObject({ four: [{ name: 'Ada' }, { name: 'Ben' }], three: [{ name: 'Chi' }], factor: 3, thin: false });
    expect(found[1]).toMatchObject({ factor: 0, thin: true });
    expect(experts([rowOf(at(3, 'Ada'))], book.skills)[0]).toMatchObject({ factor: 1, thin: true });
  });
});

describe('a module', () => {
  const progress = (...events: Event[]) => progressOf(log(...events), book, coaching, TODAY)[0];

  test('is passed when all its questions were right at the last answer', () => {
    expect(progress(answer('q1', day(1), 1), answer('q2', day(2), 1))).toMatchObject({ right: 2, passedAt: day(2) });
    expect(progress(answer('q1', day(1), 1), answer('q2', day(2), 1), answer('q1', day(3), 0))).toMatchObject({
      right: 1,
      passedAt: undefined,
    });
    expect(progress(answer('q1', day(1), 1), answer('q2', day(2), 1, { key: 'old' }))).toMatchObject({ right: 1, passedAt: undefined });
  });
  test('that asks nothing is never passed', () => {
    expect(progressOf(log(), book, coaching, TODAY)[1]).toMatchObject({ questions: 0, passedAt: undefined });
  });
  test('says what was read, promised and done, with days', () => {
    expect(
      progress(
        event('read', day(1), { page: '/modules/one/01/' }),
        event('read', day(2), { page: '/elsewhere/' }),
        event('committed', day(1), { assignment: 'task', until: '2026-02-01' }),
        event('assignment-done', day(3), { assignment: 'other' }),
      ),
    ).toMatchObject({ read: 1, lessons: 2, readAt: day(1), assignments: 2, done: 1, doneAt: day(3), until: '2026-02-01', overdue: true });
  });
});

describe('cadence', () => {
  const session =
    (on: string, minutes: number, coach = 'Carla') =>
    (id: string) =>
      event('session', day(0), { on, minutes, coach, for: id });

  test('counts from the later of session and observation; who had none comes first', () => {
    const ada = person('Ada', (id) => [session('2026-02-20', 30)(id)]);
    const ben = person('Ben', (id) => [session('2026-01-10', 30)(id), seen(2, 'value', Date.parse('2026-02-25T12:00Z'))(id)]);
    const chi = person('Chi', () => []);
    expect(cadences([ada, ben, chi], TODAY).map(({ person: { name }, since }) => [name, since])).toEqual([
      ['Chi', undefined],
      ['Ada', 10],
      ['Ben', 5],
    ]);
  });

  test('one session that both took down is one, and one planned for later is none yet', () => {
    const ada = person('Ada', (id) => [session('2026-02-20', 30)(id), session('2026-02-20', 45, 'Ada')(id), session('2026-03-09', 30)(id)]);
    expect(sessionsOf(ada).map(({ on, minutes }) => [on, minutes])).toEqual([
      ['2026-03-09', 30],
      ['2026-02-20', 45],
    ]);
    expect(cadences([ada], TODAY)[0]).toMatchObject({ minutes: 45, session: { on: '2026-02-20' } });
  });

  test('sessions of others, and of more than 90 days ago, are no minutes of theirs', () => {
    const ada = person('Ada', (id) => [
      session('2025-12-02', 30)(id),
      session('2025-12-03', 20)(id),
      session('2026-02-01', 30)('somebody'),
    ]);
    expect(cadences([ada], TODAY)[0]).toMatchObject({ minutes: 20, since: 89 });
  });

  test('next sessions come from the latest plan, for fourteen days', () => {
    const week = (on: string, skill = 'value', meets = true) => ({ on, skill, meets });
    const plan = (time: string, ...weeks: ReturnType<typeof week>[]) => ({
      time,
      minutes: { rep: 60, coach: 60 },
      session: 30,
      coach: '',
      weeks,
    });
    const ada = person('Ada', () => [
      event('planned', day(0), { plan: plan('08:00', week('2026-03-03')) }),
      event('planned', day(1), {
        plan: plan('09:00', week('2026-03-16'), week('2026-03-17'), week('2026-03-05', 'value', false), week('2026-03-06', '')),
      }),
    ]);
    const ben = person('Ben', () => [event('planned', day(0), { plan: plan('10:00', week(TODAY), week('2026-03-01')) })]);
    expect(nextSessions([ada, ben], TODAY).map(({ person: { name }, on, time }) => [name, on, time])).toEqual([
      ['Ben', TODAY, '10:00'],
      ['Ada', '2026-03-16', '09:00'],
    ]);
  });
});

describe('a session of somebody in another time zone', () => {
  const plan = (zone: string | undefined, time: string, on: string) => ({
    time,
    zone,
    minutes: { rep: 60, coach: 60 },
    session: 30,
    coach: '',
    weeks: [{ on, skill: 'value', meets: true }],
  });
  const planned = (zone: string | undefined, time: string, on: string) =>
    nextSessions([person('Ada', () => [event('planned', day(0), { plan: plan(zone, time, on) })])], '2026-03-03').map((session) => [
      session.on,
      session.time,
      session.there?.time,
    ]);

  test('stands at the hour of whoever looks, with the hour there beside it', () => {
    standIn('America/New_York');
    // Clocks have changed on one side of the ocean alone.
    expect(planned('Europe/Berlin', '09:00', '2026-03-16')).toEqual([['2026-03-16', '04:00', '09:00']]);
    expect(planned('Pacific/Auckland', '09:00', '2026-03-16')).toEqual([['2026-03-15', '16:00', '09:00']]);
  });

  test('keeps its zone where it is stored', () => {
    const made = event('planned', day(0), { plan: plan('Europe/Berlin', '09:00', '2026-03-16') });
    expect(decode(encode(made))).toEqual(made);
  });

  test('is left as it stands in the same zone, in none, and in one that nobody knows', () => {
    standIn('America/New_York');
    for (const zone of ['America/New_York', undefined, 'Atlantis/Capital'])
      expect(planned(zone, '09:00', '2026-03-16')).toEqual([['2026-03-16', '09:00', undefined]]);
  });
});

describe('where the time goes', () => {
  const share = (...all: [result: number | undefined, minutes: number][]) =>
    timeShare(all.map(([result, minutes]) => ({ person: person('X', () => [], result === undefined ? {} : { result }), minutes })));

  test('is never split for fewer than five with results', () => {
    expect(share([1, 10], [2, 10], [3, 10], [4, 10], [undefined, 90])).toEqual({ split: false, withResults: 4 });
  });
  test('is split into thirds, from fifteen on into fifths', () => {
    const six = share([10, 60], [9, 30], [8, 10], [7, 0], [6, 0], [5, 0]);
    expect(six).toMatchObject({ split: true, parts: 3 });
    expect(
      six.split && six.groups.map(({ name, people: count, minutes, share: part, each }) => [name, count, minutes, part, each]),
    ).toEqual([
      ['top', 2, 90, 0.9, 45],
      ['middle', 2, 10, 0.1, 5],
      ['rest', 2, 0, 0, 0],
    ]);
    const many = share(...Array.from({ length: 15 }, (_, place): [number, number] => [place, 10]));
    expect(many.split && many.groups.map(({ people: count }) => count)).toEqual([3, 9, 3]);
  });
  const sizes = (...results: number[]) => {
    const found = share(...results.map((result): [number, number] => [result, 10]));
    return found.split ? found.groups.map(({ name, people: count }) => [name, count]) : [];
  };
  test('draws no line between equals', () => {
    expect(sizes(10, 9, 8, 8, 8, 8, 2, 1)).toEqual([
      ['top', 2],
      ['middle', 4],
      ['rest', 2],
    ]);
    expect(sizes(7, 7, 7, 7, 7, 7)).toEqual([['middle', 6]]);
  });
  test('has no group of one: that would be a person', () => {
    expect(sizes(5, 4, 3, 2, 1)).toEqual([
      ['top', 2],
      ['rest', 3],
    ]);
    expect(sizes(10, 8, 8, 8, 8, 1)).toEqual([['middle', 6]]);
  });
});
