import { describe, expect, test } from 'vitest';
import { type PlanNote, type Proposal, propose } from '../../../src/coaching/plan/plan.ts';
import { loads, rhythm, weekMinutes } from '../../../src/coaching/plan/plan-minutes.ts';
import { isBehind } from '../../../src/coaching/plan/suggest.ts';
import { teachingOf } from '../../../src/learner/learning-catalogue.ts';
import { workdaysBetween } from '../../../src/playbook/days/days.ts';
import * as fc from '../../support/properties.ts';
import {
  book,
  gap,
  lesson,
  module,
  practice,
  setup,
  situation,
  someSetup,
  someSituation,
  standing,
  type usual,
} from './support/plan-book.ts';

function made(proposal: Proposal) {
  if (!proposal.ok) throw new Error(proposal.why);
  return proposal;
}
const skills = (proposal: Proposal) => made(proposal).plan.weeks.map(({ skill }) => skill);
const reads = (proposal: Proposal) => made(proposal).plan.weeks.map(({ read }) => read);
const notes = <K extends PlanNote['kind']>(proposal: Proposal, kind: K) => made(proposal).notes.filter((note) => note.kind === kind);

describe('what comes first', () => {
  test('the wish, then the largest gap; a skill that was seen at its level not at all', () => {
    const standings = [gap('asking', 1), gap('price', 3), standing('value', { goal: 2, reached: true }), gap('story', 2)];
    const plan = propose(setup({ weeks: 12 }), situation({ standings, wish: 'asking' }));
    expect([...new Set(skills(plan))]).toEqual(['asking', 'price']);
    expect(notes(plan, 'nothing-to-read')).toEqual([{ kind: 'nothing-to-read', skill: 'story' }]);
  });

  test('of two equal gaps the one that a coach saw; what nobody knows comes last', () => {
    const standings = [standing('asking', { goal: 4 }), gap('price', 1, 'own'), gap('value', 1)];
    const plan = propose(setup({ weeks: 12 }), situation({ standings }));
    expect([...new Set(skills(plan))].slice(0, 2)).toEqual(['value', 'price']);
    expect(skills(plan).indexOf('asking')).toBeGreaterThan(skills(plan).indexOf('price'));
    expect(notes(plan, 'own-estimate')).toEqual([{ kind: 'own-estimate', skill: 'price' }]);
    expect(notes(plan, 'not-known')).toEqual([{ kind: 'not-known', skill: 'asking' }]);
  });

  test('practices by number while the lessons wait for others; then the lessons', () => {
    const standings = [standing('asking'), gap('price', 3), standing('value'), standing('story')];
    const plan = propose(setup({ weeks: 12 }), situation({ standings, wish: 'price' }));
    expect(reads(plan).slice(0, 6)).toEqual(['/practices/p3/', '/practices/p7/', '/f/1/', '/f/2/', '/p/1/', '/p/2/']);
    expect(skills(plan).slice(0, 6)).toEqual(['price', 'price', 'asking', 'asking', 'price', 'price']);
    expect(notes(plan, 'waits')).toEqual([{ kind: 'waits', skill: 'price', module: 'prices' }]);
  });

  test('a wish with a long way before it has the first week of a plan too short for the way, and it is said', () => {
    const coaching = book([
      module(
        'first',
        [1, 2, 3, 4].map((at) => lesson(`/f/${at}/`, 'asking')),
      ),
      module('prices', [lesson('/p/1/', 'price')], ['first']),
    ]);
    for (const weeks of [1, 2, 4]) {
      const plan = propose(setup({ weeks }), situation({ coaching, wish: 'price' }));
      expect(skills(plan)).toEqual(['price', 'asking', 'asking', 'asking'].slice(0, weeks));
      expect(reads(plan)).toEqual([undefined, '/f/1/', '/f/2/', '/f/3/'].slice(0, weeks));
      expect(notes(plan, 'way')).toEqual([{ kind: 'way', skill: 'price' }]);
      expect(notes(plan, 'later')).toEqual([]);
    }
    // Where the way fits, it comes first, and nothing has to be said.
    const long = propose(setup({ weeks: 6 }), situation({ coaching, wish: 'price' }));
    expect(reads(long).slice(0, 5)).toEqual(['/f/1/', '/f/2/', '/f/3/', '/f/4/', '/p/1/']);
    expect(notes(long, 'way')).toEqual([]);
  });

  test('lessons at once where what they need was read, or is reached already', () => {
    const read = new Set(['/f/1/', '/f/2/']);
    expect(reads(propose(setup(), situation({ wish: 'price', read })))[0]).toBe('/p/1/');
    const standings = [standing('asking', { goal: 2, reached: true }), standing('price')];
    expect(reads(propose(setup(), situation({ wish: 'price', standings })))[0]).toBe('/p/1/');
  });

  test('a week to read and one to try it, where there is one page', () => {
    const plan = made(propose(setup(), situation({ coaching: book([], [practice(1, 'story')]), wish: 'story' })));
    expect(plan.plan.weeks).toMatchObject([
      { on: '2027-03-02', skill: 'story', read: '/practices/p1/', assignment: 'try p1', meets: true },
      { on: '2027-03-09', skill: 'story', meets: true },
    ]);
    expect(plan.plan.weeks[1]?.read).toBeUndefined();
    expect(notes(plan, 'shorter')).toEqual([{ kind: 'shorter', weeks: 2 }]);
  });

  test('a wish has its weeks even where the playbook has nothing on it', () => {
    const plan = propose(setup(), situation({ coaching: book(), wish: 'story' }));
    expect(skills(plan)).toEqual(['story', 'story']);
    expect(notes(plan, 'nothing-to-read')).toEqual([{ kind: 'nothing-to-read', skill: 'story' }]);
  });

  test('who has mastered what they wish for may teach it', () => {
    const standings = [standing('asking', { goal: 2, mastered: true, reached: true }), gap('value', 1)];
    const plan = made(propose(setup(), situation({ standings, wish: 'asking' })));
    expect(plan.plan.weeks[0]).toMatchObject({ skill: 'asking', assignment: teachingOf('asking') });
    expect(plan.plan.weeks.slice(1).map(({ skill }) => skill)).not.toContain('asking');
    expect(notes(plan, 'teach')).toHaveLength(1);
  });

  test('what is to be taught has its week before another skill is tried once more; taught once, it has nothing left', () => {
    const coaching = book([], [practice(1, 'price')]);
    const standings = [standing('story', { mastered: true, reached: true }), gap('price', 1)];
    // The day of the first session is too soon to teach.
    const settings = setup({ weeks: 2, first: '2027-03-02' });
    const given = situation({ coaching, standings, wish: 'story', today: '2027-03-01' });
    expect(skills(propose(settings, given))).toEqual(['price', 'story']);
    const again = propose(settings, { ...given, done: new Set([teachingOf('story')]) });
    expect(skills(again)).toEqual(['price', 'price']);
    expect(notes(again, 'teach')).toEqual([]);
    expect(notes(again, 'later')).toEqual([]);
    expect(notes(again, 'nothing-to-read')).toEqual([{ kind: 'nothing-to-read', skill: 'story' }]);
  });

  test('a wish beyond the level of the role is a wish all the same, and it is said', () => {
    const standings = [standing('asking', { goal: 2, reached: true })];
    expect(notes(propose(setup(), situation({ standings, wish: 'asking' })), 'beyond')).toHaveLength(1);
  });

  test('what was answered sure and wrong comes before the largest gap, also where a role asks for nothing; after the wish', () => {
    const standings = [gap('asking', 1), gap('price', 3), standing('value'), standing('story')];
    const plan = propose(setup({ weeks: 12 }), situation({ standings, sureAndWrong: new Set(['asking', 'value']) }));
    expect([...new Set(skills(plan))].slice(0, 3)).toEqual(['asking', 'value', 'price']);
    expect(notes(plan, 'sure-and-wrong')).toEqual([
      { kind: 'sure-and-wrong', skill: 'asking' },
      { kind: 'sure-and-wrong', skill: 'value' },
    ]);
    const none = [standing('asking'), standing('value', { reached: true })];
    const role = setup({ role: 'no-levels' });
    expect(skills(propose(role, situation({ standings: none, sureAndWrong: new Set(['asking', 'value']) })))).toEqual([
      'asking',
      'asking',
      'asking',
    ]);
    expect(skills(propose(setup(), situation({ standings, wish: 'price', sureAndWrong: new Set(['asking']) })))[0]).toBe('price');
  });

  test('nothing is tried once more while a gap has no week', () => {
    const coaching = book([], [practice(1, 'asking'), practice(2, 'price'), practice(3, 'value')]);
    const standings = [gap('asking', 3), gap('price', 2), gap('value', 1)];
    const weeks = (most: number) => {
      const plan = propose(setup({ weeks: most }), situation({ coaching, standings }));
      return [skills(plan).join(' '), notes(plan, 'later').length];
    };
    expect(weeks(6)).toEqual(['asking asking price price value value', 0]);
    expect(weeks(4)).toEqual(['asking asking price value', 0]);
    expect(weeks(3)).toEqual(['asking price value', 0]);
    expect(weeks(2)).toEqual(['asking price', 1]);
  });

  test('a practice for other roles is not suggested', () => {
    const coaching = book([], [practice(1, 'story', { roles: ['manager'] }), practice(2, 'story', { roles: ['rep'] })]);
    expect(reads(propose(setup({ role: 'rep' }), situation({ coaching, wish: 'story' })))).toEqual(['/practices/p2/', undefined]);
  });
});

describe('what is to be tried', () => {
  const planned = (today: string, first: string, given: Partial<Parameters<typeof situation>[0]>) =>
    made(propose(setup({ first }), situation({ today, ...given }))).plan.weeks.map(({ skill, assignment }) => [skill, assignment]);

  test.each([
    ['on a Saturday for Monday', '2027-02-27', '2027-03-01'],
    ['for tomorrow', '2027-03-01', '2027-03-02'],
    ['for today', '2027-03-02', '2027-03-02'],
  ])('is asked for a week later where the plan is made %s; what follows moves with it', (_, today, first) => {
    expect(planned(today, first, { wish: 'price' }).slice(0, 3)).toEqual([
      ['price', undefined],
      ['price', 'try p3'],
      ['asking', 'try /f/1/'],
    ]);
    const coaching = book([], [practice(1, 'story')]);
    expect(planned(today, first, { coaching, wish: 'story' })).toEqual([
      ['story', undefined],
      ['story', 'try p1'],
    ]);
    const standings = [standing('asking', { goal: 2, mastered: true, reached: true }), gap('value', 1)];
    expect(planned(today, first, { standings, wish: 'asking' }).slice(0, 3)).toEqual([
      ['value', undefined],
      ['value', 'try /p/3/'],
      ['asking', 'teach:asking'],
    ]);
  });

  test('is asked for in the first week where it has three working days', () => {
    expect(planned('2027-02-24', '2027-03-01', { wish: 'price' })[0]).toEqual(['price', 'try p3']);
  });
});

describe('minutes', () => {
  test.each([
    [{ rep: 60, coach: 30 }, { every: 1 }],
    [
      { rep: 60, coach: 15 },
      { every: 2, why: 'coach' },
    ],
    [
      { rep: 60, coach: 10 },
      { every: 3, why: 'coach' },
    ],
    [
      { rep: 40, coach: 30 },
      { every: 2, why: 'rep' },
    ],
    [{ rep: 60, coach: 9 }, { never: 'coach' }],
    [{ rep: 60, coach: 0 }, { never: 'coach' }],
    [{ rep: 25, coach: 30 }, { never: 'rep' }],
  ])('of %o for sessions of half an hour', (minutes, every) => {
    expect(rhythm({ minutes, session: 30 })).toEqual(every);
  });

  test('a long lesson is spread over weeks, its assignment in the last, and it is said', () => {
    const coaching = book([module('long', [lesson('/l/1/', 'story', 45)])]);
    const plan = made(propose(setup({ minutes: { rep: 60, coach: 30 } }), situation({ coaching, wish: 'story' })));
    expect(plan.plan.weeks.map(({ read, assignment }) => [read, assignment])).toEqual([
      ['/l/1/', undefined],
      ['/l/1/', undefined],
      ['/l/1/', 'try /l/1/'],
    ]);
    expect(notes(plan, 'split')).toEqual([{ kind: 'split', url: '/l/1/', weeks: 3 }]);
    expect(loads(plan.plan, () => 45).map(({ reading, part, parts }) => [reading, part, parts])).toEqual([
      [20, 1, 3],
      [20, 2, 3],
      [5, 3, 3],
    ]);
  });

  test.each([
    ['no-minutes', setup({ minutes: { rep: 0, coach: 30 } }), situation({ wish: 'price' })],
    ['too-few-minutes', setup({ minutes: { rep: 9, coach: 30 } }), situation({ wish: 'price' })],
    ['no-weeks', setup({ weeks: 0 }), situation({ wish: 'price' })],
    ['nothing-wished', setup(), situation()],
    ['nothing-wished', setup(), situation({ standings: [] })],
    ['no-targets', setup({ role: 'rep' }), situation()],
    ['all-reached', setup(), situation({ standings: [standing('price', { goal: 2, reached: true })] })],
    ['nothing-to-read', setup(), situation({ coaching: book(), standings: [gap('price', 2)] })],
  ])('instead of an empty plan: %s', (why, settings, given) => {
    expect(propose(settings, given)).toEqual({ ok: false, why });
  });
});

describe('any plan', () => {
  const minutesIn = (coaching: typeof usual) =>
    new Map([...coaching.modules.flatMap(({ lessons }) => lessons), ...coaching.practices].map(({ url, minutes }) => [url, minutes]));

  test('has one skill a week, a week apart, as many weeks as asked at most, and is the same every time', () => {
    fc.assert(
      fc.property(someSetup, someSituation, (settings, given) => {
        const proposal = propose(settings, given);
        expect(propose(structuredClone(settings), given)).toEqual(proposal);
        if (!proposal.ok) return;
        const days = proposal.plan.weeks.map(({ on }) => Date.parse(`${on}T00:00:00Z`) / 86_400_000);
        expect(days.length).toBeLessThanOrEqual(settings.weeks);
        expect(days.every((day, at) => at === 0 || day - (days[at - 1] ?? 0) === 7)).toBe(true);
        expect(proposal.plan.weeks.every(({ skill }) => skill !== '')).toBe(true);
      }),
    );
  });

  test('stays within the minutes of both', () => {
    fc.assert(
      fc.property(someSetup, someSituation, (settings, given) => {
        const proposal = propose(settings, given);
        if (!proposal.ok) return;
        const { plan, notes: said } = proposal;
        const minutes = minutesIn(given.coaching);
        const cut = new Set(said.flatMap((note) => (note.kind === 'unfinished' ? [note.url] : [])));
        for (const [at, load] of loads(plan, (url) => minutes.get(url) ?? 0).entries()) {
          // What the weeks end before is left over, not squeezed in.
          if (!cut.has(plan.weeks[at]?.read ?? '')) expect(load.total).toBeLessThanOrEqual(settings.minutes.rep);
        }
        const every = rhythm(settings);
        const span = 'every' in every ? every.every : 1;
        for (let at = 0; at + span <= plan.weeks.length; at++) {
          const spent = plan.weeks.slice(at, at + span).filter(({ meets }) => meets).length * settings.session;
          expect(spent).toBeLessThanOrEqual(span * settings.minutes.coach);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('suggests nothing that was read or done, nothing twice, and no page on what is reached but for the wish', () => {
    fc.assert(
      fc.property(someSetup, someSituation, (settings, given) => {
        const proposal = propose(settings, given);
        if (!proposal.ok) return;
        const reached = new Set(given.standings.filter((each) => each.reached).map(({ skill }) => skill));
        const { weeks } = proposal.plan;
        for (const { on, skill, read, assignment } of weeks) {
          if (read) expect(given.read.has(read)).toBe(false);
          if (assignment) expect(given.done.has(assignment)).toBe(false);
          if (given.standings.some((each) => each.skill === skill && each.mastered)) {
            expect(assignment).toBe(workdaysBetween(given.today, on) < 3 ? undefined : teachingOf(skill));
          } else if (skill !== given.wish) expect(reached.has(skill)).toBe(false);
        }
        const begun = weeks.flatMap(({ read }, at) => (read && weeks[at - 1]?.read !== read ? [read] : []));
        const tasks = weeks.flatMap(({ assignment }) => assignment ?? []);
        expect(new Set(tasks).size).toBe(tasks.length);
        // Weeks that only leave room for a session may lie between the parts of one page.
        const pages = begun.filter((url, at) => url !== begun[at - 1]);
        expect(new Set(pages).size).toBe(pages.length);
      }),
      { numRuns: 300 },
    );
  });

  test('asks for nothing to try before three working days are over, and has no week without a page while a gap has none', () => {
    fc.assert(
      fc.property(someSetup, someSituation, (settings, given) => {
        const proposal = propose(settings, given);
        if (!proposal.ok) return;
        const { weeks } = proposal.plan;
        for (const { on, assignment } of weeks) if (assignment) expect(workdaysBetween(given.today, on)).toBeGreaterThanOrEqual(3);
        if (!proposal.notes.some(({ kind }) => kind === 'later') || weeks.length < settings.weeks) return;
        const empty = weeks.filter(({ read, meets, assignment }) => !read && weekMinutes(settings, meets).room > 0 && !assignment);
        // A wish has its week, whatever there is to read.
        expect(empty.slice(empty[0]?.skill === given.wish ? 1 : 0)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('has the prerequisites before what needs them', () => {
    fc.assert(
      fc.property(someSetup, someSituation, (settings, given) => {
        const proposal = propose(settings, given);
        if (!proposal.ok) return;
        const reached = new Set(given.standings.filter((each) => each.reached).map(({ skill }) => skill));
        const { modules } = given.coaching;
        const read = new Set(given.read);
        for (const week of proposal.plan.weeks) {
          const owner = modules.find(({ lessons }) => lessons.some(({ url }) => url === week.read));
          for (const id of owner?.prerequisites ?? []) {
            const before = modules.find((each) => each.id === id);
            for (const { url, skills: own } of before?.lessons ?? []) {
              const trains = own.length > 0 ? own : (before?.skills ?? []);
              expect(isBehind({ url, skills: trains }, { read, done: new Set(), reached })).toBe(true);
            }
          }
          if (week.read) read.add(week.read);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('drops no skill without a word', () => {
    fc.assert(
      fc.property(someSetup, someSituation, (settings, given) => {
        const proposal = propose(settings, given);
        if (!proposal.ok) return;
        const named = new Set([
          ...proposal.plan.weeks.map(({ skill }) => skill),
          ...proposal.notes.flatMap((note) => ('skill' in note ? [note.skill] : [])),
        ]);
        for (const { skill, reached, goal, toGo } of given.standings) {
          if (skill === given.wish || (!reached && goal && toGo?.levels !== 0)) expect(named).toContain(skill);
        }
        const cut = proposal.notes.some(({ kind }) => kind === 'unfinished');
        if (cut) expect(proposal.plan.weeks).toHaveLength(settings.weeks);
      }),
    );
  });
});
