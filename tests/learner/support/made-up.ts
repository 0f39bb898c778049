import type { Answered, Event } from '../../../src/learner/events.ts';
import { newId } from '../../../src/learner/events.ts';
import type { Catalogue, CatalogueQuestion } from '../../../src/learner/learning-catalogue.ts';
import { type Log, union } from '../../../src/learner/union.ts';
import * as fc from '../../support/properties.ts';

/** Nine in the morning of a Monday, UTC. */
export const START = Date.UTC(2026, 0, 5, 9);
/** Every answer of a test lies before it. */
export const EVER = Number.POSITIVE_INFINITY;
export const DAY = 86_400_000;
export const MINUTE = 60_000;

/** A moment so many days after the start. */
export const day = (days: number) => START + Math.round(days * DAY);

let count = 0;
const chance = () => (count++ % 10_000) / 10_000;

type Payload<K extends Event['kind']> = Omit<Extract<Event, { kind: K }>, 'id' | 'at' | 'kind'>;

/** An event of a kind at a time, with an id of its own. */
export function event<K extends Event['kind']>(kind: K, at: number, payload: Payload<K>): Extract<Event, { kind: K }> {
  return { id: newId(at, chance), at, kind, ...payload } as unknown as Extract<Event, { kind: K }>;
}

export const answer = (question: string, at: number, score: number, more: Partial<Answered> = {}) =>
  event('answered', at, { question, rev: 1, key: 'k', options: ['a'], score, ...more });

export const log = (...events: Event[]): Log => union(events);

export const question = (id: string, more: Partial<CatalogueQuestion> = {}): CatalogueQuestion => ({
  id,
  kind: 'single',
  skill: 'value',
  rev: 1,
  key: 'k',
  url: `/practices/${id}/`,
  title: `What about ${id}?`,
  ...more,
});

export const catalogue = (questions: CatalogueQuestion[], more: Partial<Catalogue> = {}): Catalogue => ({
  playbook: { id: 'test', name: 'Test' },
  questions,
  skills: [
    { id: 'value', name: 'Value', group: 'Selling' },
    { id: 'price', name: 'Price', group: 'Selling' },
    { id: 'calls', name: 'Calls', group: 'Selling' },
  ],
  roles: [{ id: 'rep', name: 'Rep', expects: { value: 3 } }],
  assignments: [],
  prompts: [],
  pages: [],
  ...more,
});

export const QUESTIONS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'];

/** A catalogue of nine questions on three skills, some changed, and an event of a tenth that vanished may be in a log. */
export const someCatalogue: fc.Arbitrary<Catalogue> = fc
  .array(
    fc.record({
      skill: fc.constantFrom('value', 'price', 'calls', undefined),
      kind: fc.constantFrom('single', 'multiple', 'ordering', 'matching', 'blank', 'scenario'),
      rev: fc.constantFrom(1, 1, 1, 2),
    }),
    { minLength: 1, maxLength: QUESTIONS.length },
  )
  .map((list) => catalogue(list.map((more, at) => question(QUESTIONS[at] ?? '', more))));

/** Within three years, often at the same instant. */
export const someTime = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((days) => day(days)),
  fc.integer({ min: 0, max: 1000 * DAY }).map((ms) => START + ms),
);

const someId = fc.tuple(someTime, fc.nat(2 ** 31 - 1)).map(([at, n]) => ({ id: newId(at, () => n / 2 ** 31), at }));

export const someAnswer: fc.Arbitrary<Answered> = fc
  .tuple(
    someId,
    fc.record({
      question: fc.constantFrom(...QUESTIONS, 'vanished'),
      rev: fc.constantFrom(1, 1, 1, 2),
      key: fc.constantFrom('k', 'k', 'k', 'other'),
      score: fc.constantFrom(0, 0.5, 1, 1, 1),
      confidence: fc.constantFrom<(1 | 2 | 3 | undefined)[]>(1, 2, 3, undefined),
    }),
  )
  .map(([fact, { confidence, ...rest }]) => ({ ...fact, kind: 'answered', options: ['a'], ...rest, ...(confidence && { confidence }) }));

const level = fc.constantFrom<(1 | 2 | 3 | 4)[]>(1, 2, 3, 4);
const name = fc.constantFrom('value', 'price', '__proto__', 'constructor', 'ein Name');
const page = fc.constantFrom('/practices/one/', '/modules/two/three/', '/__proto__/');
const text = fc.string({ maxLength: 30 });

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const ids = fc.array(name, { maxLength: 4 });
/** Without the fields that are not there: an event never has one that is undefined after it was read. */
const tidy = <T extends object>(fields: T): T => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const week = fc
  .record({
    on: fc.constantFrom('2026-03-02', '2026-03-09'),
    skill: fc.constantFrom('value', ''),
    meets: fc.boolean(),
    read: maybe(page),
    assignment: maybe(name),
    note: maybe(text.filter((note) => note !== '')),
  })
  .map(tidy);

/** What two people do together. */
const coaching: fc.Arbitrary<Event>[] = [
  fc
    .tuple(someId, fc.record({ skill: name, level, did: maybe(ids) }))
    .map(([fact, fields]): Event => ({ ...fact, kind: 'self-rated', ...tidy(fields) })),
  fc
    .tuple(
      someId,
      fc.record({ skill: name, level, by: text, for: name, note: maybe(text), did: maybe(ids), strength: maybe(text), next: maybe(text) }),
    )
    .map(([fact, fields]): Event => ({ ...fact, kind: 'observed', ...tidy(fields) })),
  fc
    .tuple(someId, fc.record({ skill: maybe(name), text, mine: fc.boolean(), now: fc.boolean() }))
    .map(([fact, fields]): Event => ({ ...fact, kind: 'wished', ...tidy(fields) })),
  fc
    .tuple(
      someId,
      fc.record({
        time: fc.constantFrom('09:00', '23:59'),
        minutes: fc.record({ rep: fc.nat(600), coach: fc.nat(600) }),
        session: fc.nat(120),
        coach: text,
        role: maybe(name),
        weeks: fc.array(week, { maxLength: 6 }),
      }),
    )
    .map(([fact, plan]): Event => ({ ...fact, kind: 'planned', plan: tidy(plan) })),
  fc
    .tuple(
      someId,
      fc.record({ on: fc.constant('2026-03-02'), minutes: fc.nat(120), coach: text, for: name, skill: maybe(name), note: maybe(text) }),
    )
    .map(([fact, fields]): Event => ({ ...fact, kind: 'session', ...tidy(fields) })),
  fc
    .tuple(someId, fc.record({ skill: maybe(name), topic: text, tried: text, happened: text, ask: text }))
    .map(([fact, fields]): Event => ({ ...fact, kind: 'briefed', ...tidy(fields) })),
  fc
    .tuple(
      someId,
      fc.record({
        outcome: fc.constantFrom<('win' | 'setback')[]>('win', 'setback'),
        title: text,
        skill: maybe(name),
        happened: text,
        reason: text,
        keep: text,
        change: text,
      }),
    )
    .map(([fact, fields]): Event => ({ ...fact, kind: 'retro', ...tidy(fields) })),
  fc.tuple(someId, ids, ids).map(([fact, yes, no]): Event => ({ ...fact, kind: 'audited', yes, no })),
];

/** An event of any kind but a tombstone. */
export const someFact: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: someAnswer },
  fc.tuple(someId, page).map(([fact, of]): Event => ({ ...fact, kind: 'read', page: of })),
  fc.tuple(someId, name, level).map(([fact, skill, reached]): Event => ({ ...fact, kind: 'self-rated', skill, level: reached })),
  fc
    .tuple(someId, name, level, text, fc.option(text, { nil: undefined }))
    .map(
      ([fact, skill, seen, by, note]): Event => ({ ...fact, kind: 'observed', skill, level: seen, by, for: 'me', ...(note && { note }) }),
    ),
  ...coaching,
  fc.tuple(someId, name).map(([fact, assignment]): Event => ({ ...fact, kind: 'committed', assignment, until: '2026-03-01' })),
  fc.tuple(someId, name).map(([fact, assignment]): Event => ({ ...fact, kind: 'assignment-done', assignment })),
  fc.tuple(someId, name, text).map(([fact, prompt, written]): Event => ({ ...fact, kind: 'reflected', prompt, text: written })),
  fc
    .tuple(someId, name, name, fc.boolean())
    .map(([fact, checklist, item, on]): Event => ({ ...fact, kind: 'ticked', checklist, item, on })),
  fc.tuple(someId, page, fc.boolean()).map(([fact, of, on]): Event => ({ ...fact, kind: 'bookmarked', page: of, on })),
  fc.tuple(someId, fc.jsonValue()).map(([fact, data]): Event => ({ ...fact, kind: 'unknown', stored: ['zz', fact.id, data] })),
);

/** Events of any kind, some of them tombstones of others in the list, of each other, or of what is not there. */
export const someEvents: fc.Arbitrary<Event[]> = fc
  .tuple(fc.array(someFact, { maxLength: 25 }), fc.array(fc.tuple(someId, fc.nat(40)), { maxLength: 5 }))
  .map(([facts, graves]) => {
    const all: Event[] = [...facts];
    for (const [fact, at] of graves) all.push({ ...fact, kind: 'erased', event: all[at]?.id ?? newId(at, () => 0) });
    return all;
  });
