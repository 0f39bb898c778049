import type { CoachingCatalogue, CoachingModule, CoachingPractice } from '../../../../src/coaching/coaching-catalogue.ts';
import type { Standing } from '../../../../src/coaching/plan/assessment.ts';
import type { Setup, Situation } from '../../../../src/coaching/plan/plan.ts';
import type { Level } from '../../../../src/learner/events.ts';
import * as fc from '../../../support/properties.ts';

export const SKILLS = ['asking', 'price', 'value', 'story'];

export const standing = (skill: string, more: Partial<Standing> = {}): Standing => ({
  skill,
  name: skill,
  questions: 0,
  seen: 0,
  coverage: 0,
  mastered: false,
  reached: false,
  why: { guessed: 0, wrong: 0, changed: 0, missing: [] },
  ...more,
});

/** Seen by a coach so many levels below the goal. */
export const gap = (skill: string, levels: 1 | 2 | 3, by: 'observed' | 'own' = 'observed'): Standing =>
  standing(skill, { goal: 4, toGo: { levels, by }, reached: false });

export const lesson = (url: string, skill: string, minutes = 12): CoachingModule['lessons'][number] => ({
  title: url,
  url,
  minutes,
  skills: [{ skill }],
  questions: [],
  assignments: [`try ${url}`],
});

export const module = (id: string, lessons: CoachingModule['lessons'], prerequisites: string[] = []): CoachingModule => ({
  id,
  title: id,
  url: `/modules/${id}/`,
  minutes: 0,
  skills: [],
  prerequisites,
  lessons,
});

export const practice = (number: number, skill: string, more: Partial<CoachingPractice> = {}): CoachingPractice => ({
  id: `p${number}`,
  number,
  title: `Practice ${number}`,
  url: `/practices/p${number}/`,
  minutes: 5,
  skills: [{ skill }],
  roles: [],
  assignments: [`try p${number}`],
  ...more,
});

export const book = (modules: CoachingModule[] = [], practices: CoachingPractice[] = []): CoachingCatalogue => ({
  levels: ['Starting', 'Practising', 'Reliable', 'Leading'],
  skills: SKILLS.map((id) => ({ id, name: id, group: '', levels: [] })),
  roles: [],
  modules,
  practices,
});

/** First calls come before prices; prices have three lessons. */
export const usual = book(
  [
    module('first', [lesson('/f/1/', 'asking'), lesson('/f/2/', 'asking')]),
    module('prices', [lesson('/p/1/', 'price'), lesson('/p/2/', 'price'), lesson('/p/3/', 'value')], ['first']),
  ],
  [practice(7, 'price'), practice(3, 'price'), practice(9, 'value'), practice(11, 'asking')],
);

export const setup = (more: Partial<Setup> = {}): Setup => ({
  first: '2027-03-02',
  weeks: 6,
  time: '09:00',
  minutes: { rep: 60, coach: 30 },
  session: 30,
  coach: 'Ana',
  ...more,
});

export const situation = (more: Partial<Situation> = {}): Situation => ({
  coaching: usual,
  today: '2027-02-22',
  sureAndWrong: new Set(),
  standings: SKILLS.map((skill) => standing(skill)),
  read: new Set(),
  done: new Set(),
  ...more,
});

const someSkill = fc.constantFrom(...SKILLS);
const someMinutes = fc.integer({ min: 0, max: 45 });

/** Modules that ask for earlier ones, lessons on one or two skills, practices, of any length. */
export const someBook: fc.Arbitrary<CoachingCatalogue> = fc
  .record({
    modules: fc.array(
      fc.record({
        lessons: fc.array(fc.tuple(fc.uniqueArray(someSkill, { minLength: 0, maxLength: 2 }), someMinutes), { maxLength: 4 }),
        before: fc.array(fc.nat(5), { maxLength: 2 }),
        skill: someSkill,
      }),
      { maxLength: 5 },
    ),
    practices: fc.array(fc.tuple(fc.uniqueArray(someSkill, { minLength: 1, maxLength: 2 }), someMinutes), { maxLength: 8 }),
  })
  .map(({ modules, practices }) =>
    book(
      modules.map(({ lessons, before, skill }, at) => ({
        ...module(
          `m${at}`,
          lessons.map(([skills, minutes], place) => ({
            ...lesson(`/m${at}/${place}/`, '', minutes),
            skills: skills.map((each) => ({ skill: each })),
          })),
          [...before.filter((other) => other < at).map((other) => `m${other}`), ...(before.includes(5) ? ['gone'] : [])],
        ),
        skills: [{ skill }],
      })),
      practices.map(([skills, minutes], at) => practice(at + 1, '', { skills: skills.map((skill) => ({ skill })), minutes })),
    ),
  );

const someLevel = fc.constantFrom<Level[]>(1, 2, 3, 4);

export const someStandings: fc.Arbitrary<Standing[]> = fc
  .tuple(
    ...SKILLS.map(() =>
      fc.record({ goal: fc.option(someLevel, { nil: undefined }), levels: fc.nat(3), known: fc.nat(2), mastered: fc.boolean() }),
    ),
  )
  .map((all) =>
    all.map(({ goal, levels, known, mastered }, at) => {
      const by = known === 2 ? 'observed' : 'own';
      const reached = mastered || (known === 2 && goal !== undefined && levels === 0);
      return standing(SKILLS[at] ?? '', { goal, mastered, reached, toGo: goal && known > 0 ? { levels, by } : undefined });
    }),
  );

export const someSetup: fc.Arbitrary<Setup> = fc
  .record({
    weeks: fc.integer({ min: 1, max: 14 }),
    rep: fc.integer({ min: 10, max: 120 }),
    coach: fc.integer({ min: 0, max: 90 }),
    session: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ rep, coach, ...more }) => setup({ ...more, minutes: { rep, coach } }));

export const someSituation: fc.Arbitrary<Situation> = fc
  .tuple(
    someBook,
    someStandings,
    fc.option(someSkill, { nil: undefined }),
    fc.array(fc.nat(40), { maxLength: 8 }),
    fc.constantFrom('2027-02-22', '2027-02-27', '2027-03-01'),
    fc.uniqueArray(someSkill, { maxLength: 2 }),
  )
  .map(([coaching, standings, wish, marks, today, sure]) => {
    const pages = [...coaching.modules.flatMap(({ lessons }) => lessons), ...coaching.practices];
    const some = (by: number) => marks.flatMap((mark) => pages[(mark * by) % Math.max(1, pages.length)] ?? []);
    return {
      coaching,
      today,
      sureAndWrong: new Set(sure),
      standings,
      wish,
      read: new Set(some(1).map(({ url }) => url)),
      done: new Set(some(3).flatMap(({ assignments }) => assignments)),
    };
  });
