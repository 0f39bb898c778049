import { describe, expect, test } from 'vitest';
import { conflicts } from '../../../src/coaching/desk/conflicts.ts';
import { type Brought, type Desk, EMPTY_DESK } from '../../../src/coaching/desk/desk.ts';
import { join, describe as note, remove, separate } from '../../../src/coaching/desk/desk-edit.ts';
import { mergeDesks, take, takeBack } from '../../../src/coaching/desk/desk-take.ts';
import { peopleOf } from '../../../src/coaching/desk/people.ts';
import { type Event, newId } from '../../../src/learner/events.ts';
import { inOrder } from '../../../src/learner/union.ts';
import { day, event, someEvents } from '../../learner/support/made-up.ts';
import * as fc from '../../support/properties.ts';

const person = (place: number) => newId(day(-400 + place), () => (place + 1) / 1000);
const [ADA, BEN, COACH, NOBODY] = [person(1), person(2), person(3), person(4)];
const NAMES = new Map([
  [ADA, 'Ada'],
  [BEN, 'Ben'],
  [COACH, 'Carla'],
]);

let count = 0;
const brought = (kind: Brought['kind'], from: string, events: readonly Event[], name = NAMES.get(from) ?? ''): Brought => ({
  id: newId(day(0), () => count++ / 100_000),
  file: 'file.json',
  at: day(30),
  kind,
  from: { id: from, name },
  events,
});
const taken = (...all: Brought[]): Desk => all.reduce((desk, each) => take(desk, each).desk, EMPTY_DESK);
const observed = (about: string, level: 1 | 2 | 3 | 4 = 3, by = 'Carla', at = day(0)) =>
  event('observed', at, { skill: 'value', level, by, for: about });
const read = (page = '/practices/one/') => event('read', day(1), { page });

/** What the board is made of: who is there, what they are called, and their logs. */
function seen(desk: Desk) {
  const { people, waiting } = peopleOf(desk);
  return {
    people: people.map(({ id, ids, name, names, log, role, result }) => ({
      id,
      ids,
      name,
      names,
      role,
      result,
      log: [...log.keys()].sort(),
    })),
    waiting: waiting.map(({ id, count: waits }) => ({ id, waits })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** Files of three people, with observations of each other among them and tombstones. */
const someBrought: fc.Arbitrary<Brought[]> = fc.array(
  fc
    .record({
      kind: fc.constantFrom<Brought['kind'][]>('backup', 'brief', 'observation', 'plan'),
      from: fc.constantFrom(ADA, BEN, COACH),
      events: someEvents,
      about: fc.array(fc.constantFrom(ADA, BEN, NOBODY), { maxLength: 3 }),
    })
    .map(({ kind, from, events, about }) => brought(kind, from, [...events, ...about.map((who) => observed(who))])),
  { maxLength: 6 },
);

describe('a clock that was ahead', () => {
  const rated = (at: number, level: 1 | 2 | 3) => event('self-rated', at, { skill: 'value', level });
  const at = (moment: number, from: Brought): Brought => ({ ...from, at: day(moment) });
  const levels = (desk: Desk) =>
    inOrder(peopleOf(desk).people[0]?.log ?? new Map()).map((each) => [each.kind === 'self-rated' && each.level, each.at]);
  const [before, ahead, after] = [rated(day(0), 1), rated(day(365), 2), rated(day(2), 3)];

  test('wrote what counts as of when it came first, in whatever order the files are brought', () => {
    const files = [at(1, brought('backup', ADA, [before, ahead])), at(3, brought('backup', ADA, [before, ahead, after]))];
    const dated = [
      [1, day(0)],
      [2, day(1) - 1],
      [3, day(2)],
    ];
    expect(levels(taken(...files))).toEqual(dated);
    expect(levels(taken(...files.toReversed()))).toEqual(dated);
    // A year later it stands where it stood.
    expect(levels(taken(...files, at(400, brought('device', ADA, [ahead]))))).toEqual(dated);
  });

  test('wrote it before what the same file says after it', () => {
    expect(levels(taken(at(3, brought('backup', ADA, [before, ahead, after]))))).toEqual([
      [1, day(0)],
      [2, day(2) - 1],
      [3, day(2)],
    ]);
  });

  test('is no reason to call somebody what they were called then', () => {
    const files = [at(1, brought('backup', ADA, [ahead], 'Old')), at(5, brought('backup', ADA, [ahead, rated(day(4), 3)], 'New'))];
    expect(peopleOf(taken(...files)).people.map(({ name }) => name)).toEqual(['New']);
  });

  test('changes nothing that lies on the desk', () => {
    expect([
      ...(taken(at(1, brought('backup', ADA, [ahead])))
        .pools.get(ADA)
        ?.values() ?? []),
    ]).toEqual([ahead]);
  });
});

describe('the laws of the desk', () => {
  test('whatever the order and however often things come, the board is the same', () => {
    fc.assert(
      fc.property(
        someBrought.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length }))),
        ([all, mixed]) => {
          expect(seen(taken(...mixed.map((each, place) => ({ ...each, id: newId(day(place), () => 0) }))))).toEqual(seen(taken(...all)));
        },
      ),
    );
  });

  test('what is taken back has never been there', () => {
    fc.assert(
      fc.property(someBrought, someBrought, (before, after) => {
        const [first, ...rest] = [...before, ...after];
        if (!first) return;
        const all = taken(first, ...rest);
        const source = [...all.sources.values()].find(({ id }) => id === first.id);
        if (source) expect(seen(takeBack(all, source.id))).toEqual(seen(taken(...rest.filter((each) => !isSame(each, first)))));
      }),
    );
  });

  test('two desks become one as if all had come to one', () => {
    fc.assert(
      fc.property(someBrought, someBrought, (a, b) => {
        expect(seen(mergeDesks(taken(...a), taken(...b)))).toEqual(seen(taken(...a, ...b)));
      }),
    );
  });

  test('joining and taking apart loses nothing', () => {
    fc.assert(
      fc.property(someBrought, (all) => {
        const desk = taken(...all);
        const ids = [...desk.pools.keys()];
        const [a, b] = ids.sort();
        if (!a || !b) return;
        const joined = join(desk, a, b);
        expect(seen(join(desk, b, a))).toEqual(seen(joined));
        expect(seen(separate(joined, b))).toEqual(seen(desk));
      }),
    );
  });
});

const isSame = (a: Brought, b: Brought) =>
  a.kind === b.kind && a.from.id === b.from.id && JSON.stringify(a.events) === JSON.stringify(b.events);

describe('what comes to the desk', () => {
  test('the same file twice is one file, and nothing is new', () => {
    const file = brought('backup', ADA, [read()]);
    const once = take(EMPTY_DESK, file);
    const twice = take(once.desk, { ...file, id: newId(day(3)) });
    expect([...once.newByPerson.values()]).toEqual([1]);
    expect(twice).toMatchObject({ same: true, known: 1 });
    expect(twice.desk).toBe(once.desk);
  });

  test('a later file of the same id adds to the person', () => {
    const first = read();
    const { people } = peopleOf(taken(brought('backup', ADA, [first]), brought('device', ADA, [first, read('/practices/two/')])));
    expect(people.map(({ name, log }) => [name, log.size])).toEqual([['Ada', 2]]);
  });

  test('an observation in the wrong person’s file counts for the right one, and is said', () => {
    const desk = taken(brought('backup', ADA, [read(), observed(BEN)]), brought('backup', BEN, []));
    const { people } = peopleOf(desk);
    expect(people.map(({ name, log }) => [name, [...log.values()].map(({ kind }) => kind)])).toEqual([
      ['Ada', ['read']],
      ['Ben', ['observed']],
    ]);
    expect(conflicts(desk, people)).toMatchObject([{ kind: 'astray', about: BEN, count: 1 }]);
  });

  test('an observation of somebody who is not here waits for the file, in whatever order', () => {
    const early = taken(brought('observation', COACH, [observed(BEN)]));
    expect(seen(early)).toEqual({ people: [], waiting: [{ id: BEN, waits: 1 }] });
    const { people, waiting } = peopleOf(take(early, brought('backup', BEN, [])).desk);
    expect(people.map(({ name, log }) => [name, log.size])).toEqual([['Ben', 1]]);
    expect(waiting).toEqual([]);
  });

  test('what waits under an old id finds its person when the coach says so', () => {
    const desk = join(taken(brought('backup', ADA, [read(), observed(NOBODY)])), ADA, NOBODY);
    const { people, waiting } = peopleOf(desk);
    expect(people).toMatchObject([{ id: ADA, ids: [ADA, NOBODY] }]);
    expect(people[0]?.log.size).toBe(2);
    expect([waiting, conflicts(desk, people)]).toEqual([[], []]);
  });

  test('nobody erases what is about somebody else', () => {
    const about = observed(BEN);
    const erased = event('erased', day(2), { event: about.id });
    const desk = taken(brought('backup', ADA, [erased]), brought('observation', COACH, [about]), brought('backup', BEN, []));
    expect(peopleOf(desk).people.map(({ name, log }) => [name, log.has(about.id)])).toEqual([
      ['Ada', false],
      ['Ben', true],
    ]);
  });

  test('an observation for what is no id stays out', () => {
    expect(seen(taken(brought('observation', COACH, [observed('__proto__')])))).toEqual({ people: [], waiting: [] });
  });
});

describe('who is who', () => {
  test('two people of one name stay two, told apart by their ids, until the coach joins them', () => {
    const desk = taken(brought('backup', ADA, [read()]), brought('backup', BEN, [read()], ' ada '));
    const { people } = peopleOf(desk);
    expect(people.map(({ short }) => short)).toEqual([BEN, ADA].map((id) => id.slice(-4)));
    expect(conflicts(desk, people)).toMatchObject([{ kind: 'same-person', shared: 0 }]);
    const joined = join(desk, BEN, ADA);
    expect(peopleOf(joined).people).toMatchObject([{ id: ADA, ids: [ADA, BEN] }]);
    expect(conflicts(joined, peopleOf(joined).people)).toEqual([]);
  });

  test('two ids that share events are probably one person', () => {
    const both = read();
    const desk = taken(brought('backup', ADA, [both]), brought('backup', BEN, [both, read()]));
    expect(conflicts(desk, peopleOf(desk).people)).toMatchObject([{ kind: 'same-person', shared: 1 }]);
  });

  test('one id under two names is shown by the newest, and is worth a look', () => {
    const desk = taken(brought('backup', ADA, [event('read', day(9), { page: '/a/' })], 'Ada B.'), brought('backup', ADA, [read()], 'Ada'));
    const { people } = peopleOf(desk);
    expect(people).toMatchObject([{ name: 'Ada B.', names: ['Ada', 'Ada B.'] }]);
    expect(conflicts(desk, people)).toMatchObject([{ kind: 'names', names: ['Ada', 'Ada B.'] }]);
    expect(conflicts(desk, peopleOf(note(desk, ADA, { label: 'Ada' })).people)).toEqual([]);
  });

  test('two coaches who saw two levels between them on one day contradict each other; one coach does not', () => {
    const two = taken(brought('backup', ADA, [observed(ADA, 1, 'Carla'), observed(ADA, 3, 'Dan')]));
    expect(conflicts(two, peopleOf(two).people)).toMatchObject([{ kind: 'levels', skill: 'value', seen: [{ level: 1 }, { level: 3 }] }]);
    for (const events of [
      [observed(ADA, 1, 'Carla'), observed(ADA, 3, 'carla')],
      [observed(ADA, 2, 'Carla'), observed(ADA, 3, 'Dan')],
      [observed(ADA, 1, 'Carla'), observed(ADA, 3, 'Dan', day(1))],
    ]) {
      const desk = taken(brought('backup', ADA, events));
      expect(conflicts(desk, peopleOf(desk).people)).toEqual([]);
    }
  });

  test('what one file erased and another holds counts for nothing, and is said', () => {
    const page = read();
    const desk = taken(brought('backup', ADA, [page]), brought('backup', ADA, [event('erased', day(2), { event: page.id })]));
    const { people } = peopleOf(desk);
    expect(people[0]?.log.has(page.id)).toBe(false);
    expect(conflicts(desk, people)).toMatchObject([{ kind: 'erased', count: 1 }]);
  });
});

describe('notes and removal', () => {
  test('a role of the plan counts until the coach says another', () => {
    const plan = { time: '09:00', minutes: { rep: 60, coach: 60 }, session: 30, coach: '', role: 'rep', weeks: [] };
    const desk = taken(brought('plan', ADA, [event('planned', day(0), { plan })]));
    expect(peopleOf(desk).people).toMatchObject([{ role: 'rep', ownRole: undefined }]);
    expect(peopleOf(note(desk, ADA, { role: 'lead' })).people).toMatchObject([{ role: 'lead', ownRole: 'lead' }]);
  });

  test('an empty note is none', () => {
    const desk = taken(brought('backup', ADA, []));
    expect(note(note(desk, ADA, { label: 'A', result: 0 }), ADA, { label: '' }).about.size).toBe(0);
    expect(note(desk, ADA, { result: 0 }).about.get(ADA)).toEqual({ result: 0 });
  });

  test('who is removed leaves nothing, and the others keep theirs', () => {
    const desk = note(
      taken(brought('observation', COACH, [observed(ADA), observed(BEN)]), brought('backup', ADA, [read()]), brought('backup', BEN, [])),
      ADA,
      { result: 4 },
    );
    const left = remove(desk, ADA);
    expect(JSON.stringify([...left.pools, ...left.about, ...left.sources].map(([key, value]) => [key, value]))).not.toContain(ADA);
    expect(peopleOf(left).people.map(({ name, log }) => [name, log.size])).toEqual([['Ben', 1]]);
  });
});
