import { describe, expect, test } from 'vitest';
import type { CoachingCatalogue, CoachingPractice, Training } from '../../../src/coaching/coaching-catalogue.ts';
import { type Step, stretch } from '../../../src/coaching/contribution/stretch.ts';
import type { Event, Level } from '../../../src/learner/events.ts';
import { type Catalogue, teachingOf } from '../../../src/learner/learning-catalogue.ts';
import { skillMap } from '../../../src/learner/mastery.ts';
import { cards } from '../../../src/learner/schedule.ts';
import { answer, catalogue, day, EVER, event, log, question } from '../../learner/support/made-up.ts';
import * as fc from '../../support/properties.ts';

const SKILLS = ['value', 'price', 'calls'];
const practice = (id: string, skills: Training[], assignments: string[] = [`${id}-try`]): CoachingPractice => ({
  id,
  number: 1,
  title: `About ${id}`,
  url: `/practices/${id}/`,
  minutes: 5,
  skills,
  roles: [],
  assignments,
});
const practices = SKILLS.flatMap((skill) => ([1, 2, 3, 4] as const).map((level) => practice(`${skill}-${level}`, [{ skill, level }])));
const coaching: CoachingCatalogue = {
  levels: [],
  skills: [],
  roles: [{ id: 'rep', name: 'Rep', expects: { value: 2, price: 2 }, topPerformer: { value: 4, price: 3, calls: 2 } }],
  modules: [],
  practices: [...practices, practice('any', [{ skill: 'value' }], [])],
};
const book: Catalogue = {
  ...catalogue(SKILLS.map((skill) => question(`q-${skill}`, { skill }))),
  roles: [{ id: 'rep', name: 'Rep', expects: { value: 2, price: 2 } }],
  assignments: [
    ...practices.map(({ id, url }) => ({ id: `${id}-try`, url, title: `Try ${id}` })),
    ...SKILLS.map((skill) => ({ id: teachingOf(skill), url: `/skills/${skill}/`, title: `Teach ${skill}` })),
  ],
};

const NOW = day(10);
function steps(events: Event[], role: string | undefined = 'rep', of = coaching): Step[] {
  const all = log(...events);
  return stretch(skillMap(all, cards(all, book, EVER), book, { at: NOW, role }), { coaching: of, catalogue: book, log: all, role });
}
const seen = (skill: string, level: Level, at = day(9)) => event('observed', at, { skill, level, by: 'Ana', for: 'me' });
const knows = (skill: string) => answer(`q-${skill}`, day(9.5), 1, { confidence: 3 });
const done = (assignment: string, at = day(9)) => event('assignment-done', at, { assignment });
const short = (list: Step[]) => list.map(({ kind, skill, to, assignment }) => [kind, skill, to, assignment?.id]);

describe('what comes next', () => {
  test('below the level of the role first: the largest gap that was seen, then what nobody has seen', () => {
    expect(short(steps([seen('price', 1)]))).toEqual([
      ['target', 'price', 2, 'price-2-try'],
      ['target', 'value', 1, 'value-1-try'],
      ['beyond', 'calls', 1, 'calls-1-try'],
    ]);
  });

  test('then beyond it, then teaching', () => {
    const found = steps([seen('value', 2), knows('value'), seen('price', 3), knows('price'), seen('calls', 2)]);
    expect(short(found)).toEqual([
      ['beyond', 'value', 3, 'value-3-try'],
      ['teach', 'value', undefined, 'teach:value'],
      ['teach', 'price', undefined, 'teach:price'],
    ]);
  });

  test('where the level was seen and only recall is missing, there is nothing new to read', () => {
    const [first] = steps([seen('value', 2)]);
    expect(first).toMatchObject({ kind: 'target', skill: 'value', seen: 2 });
    expect(first).not.toHaveProperty('to');
    expect(first).not.toHaveProperty('page');
  });

  test('a page whose assignment was done makes room for the next one; a page without one, once it was read', () => {
    expect(short(steps([done('value-1-try')]))[0]).toEqual(['target', 'value', 1, 'value-2-try']);
    const all = ([1, 2, 3, 4] as const).map((level) => done(`value-${level}-try`));
    expect(steps(all)[0]).toMatchObject({ page: { url: '/practices/any/' } });
    expect(steps([...all, event('read', day(9), { page: '/practices/any/' })])[0]).not.toHaveProperty('page');
  });

  test('a promise shows with its day', () => {
    const [first] = steps([event('committed', day(9), { assignment: 'value-1-try', until: '2026-02-01' })]);
    expect(first).toMatchObject({ skill: 'value', promised: { until: '2026-02-01' } });
  });

  test('without a role nothing is asked for', () => {
    expect(steps([seen('value', 2), knows('value')], 'nobody')).toEqual([]);
  });

  test('teaching is done once', () => {
    const mastered = [seen('value', 4), knows('value')];
    expect(short(steps(mastered)).at(-1)).toEqual(['teach', 'value', undefined, 'teach:value']);
    expect(steps([...mastered, done(teachingOf('value'))]).some(({ kind }) => kind === 'teach')).toBe(false);
  });
});

const level = fc.constantFrom<Level[]>(1, 2, 3, 4);
const someEvent = fc.oneof(
  fc.tuple(fc.constantFrom(...SKILLS), level, fc.integer({ min: 0, max: 9 })).map(([skill, at, on]) => seen(skill, at, day(on))),
  fc.constantFrom(...SKILLS).map(knows),
  fc.constantFrom(...book.assignments.map(({ id }) => id)).map((id) => done(id)),
  fc.constantFrom(...coaching.practices.map(({ url }) => url)).map((page) => event('read', day(3), { page })),
);

describe('whatever happened', () => {
  test('nothing mastered is suggested to be learned, nothing done to be done, and what is mastered can be taught', () => {
    fc.assert(
      fc.property(fc.array(someEvent, { maxLength: 25 }), (events) => {
        const all = log(...events);
        const states = skillMap(all, cards(all, book, EVER), book, { at: NOW, role: 'rep' });
        const found = stretch(states, { coaching, catalogue: book, log: all, role: 'rep' });
        const finished = new Set(events.flatMap((each) => (each.kind === 'assignment-done' ? [each.assignment] : [])));
        const state = (skill: string) => states.find((each) => each.skill === skill);
        for (const step of found) {
          const at = state(step.skill)?.observed?.level ?? 0;
          if (step.kind === 'target') expect(state(step.skill)?.mastered).toBe(false);
          if (step.to) expect(step.to).toBeGreaterThan(at);
          if (step.assignment) expect(finished).not.toContain(step.assignment.id);
          const training = coaching.practices.find(({ url }) => url === step.page?.url)?.skills[0]?.level;
          if (training) expect(training).toBeGreaterThan(at);
        }
        const taught = found.filter(({ kind }) => kind === 'teach').map(({ skill }) => skill);
        expect(taught).toEqual(
          states.filter(({ skill, mastered }) => mastered && !finished.has(teachingOf(skill))).map(({ skill }) => skill),
        );
        const kinds = found.map(({ kind }) => ['target', 'beyond', 'teach'].indexOf(kind));
        expect(kinds).toEqual(kinds.toSorted());
        expect(new Set(found.map(({ kind, skill }) => kind + skill)).size).toBe(found.length);
      }),
    );
  });
});
