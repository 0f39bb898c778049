import { describe, expect, test } from 'vitest';
import type { CoachingCatalogue, Rubric } from '../../../src/coaching/coaching-catalogue.ts';
import { behavioursSeen, LONGEST_OBSERVATION_TEXT, received } from '../../../src/coaching/observation/observation.ts';
import { lacking, levelOf, observed, ticksOf, type Watching } from '../../../src/coaching/observation/observing.ts';
import { decode } from '../../../src/learner/decode.ts';
import { encode } from '../../../src/learner/encode.ts';
import { answer, day, event } from '../../learner/support/made-up.ts';

const rubric: Rubric = {
  id: 'value',
  name: 'Value',
  group: 'Selling',
  levels: ['One', 'Two', 'Three', 'Four'].map((name, place) => ({
    name,
    behaviours: [0, 1, 2].map((number) => ({ id: `b${place}${number}`, text: `Does ${place} ${number}` })),
  })),
};
const coaching: CoachingCatalogue = {
  levels: ['One', 'Two', 'Three', 'Four'],
  skills: [rubric, { id: 'price', name: 'Price', group: 'Selling', levels: [] }],
  roles: [],
  modules: [],
  practices: [],
};
const KIM = '0mi2k4x7abc1234';
const watching = (more: Partial<Watching> = {}): Watching => ({
  for: KIM,
  name: 'Kim',
  skill: 'value',
  did: ['b00', 'b01'],
  strength: '',
  next: '',
  note: '',
  on: '2026-03-02',
  ...more,
});
const given = { coaching, by: 'Ana', today: '2026-03-02' };

describe('what came as an observation', () => {
  const seen = (who: string) => event('observed', day(0), { skill: 'value', level: 2, by: 'Ana', for: who });
  const [mine, alias, other] = [seen('me'), seen('me-too'), seen('you')];

  test('is taken where it is for this person, under any of their ids', () => {
    expect(received([mine, alias, other], ['me', 'me-too'])).toEqual({ mine: [mine, alias], others: ['you'] });
  });

  test('sessions that the coach took down are taken, too', () => {
    const met = (who: string) => event('session', day(2), { on: '2026-03-02', minutes: 30, coach: 'Ana', for: who });
    const [ours, theirs] = [met('me'), met('you')];
    expect(received([mine, ours, theirs], ['me'])).toEqual({ mine: [mine, ours], others: ['you'] });
  });

  test('nothing else that came along is', () => {
    const forged = [answer('q1', day(1), 1), event('erased', day(1), { event: mine.id }), event('planned', day(1), { plan: {} as never })];
    expect(received([mine, ...forged], ['me'])).toEqual({ mine: [mine], others: [] });
    expect(received(forged, ['me'])).toEqual({ mine: [], others: [] });
  });

  test('behaviours are named where the rubric knows them', () => {
    expect(behavioursSeen(['b10', 'b00', 'gone', 'b00'], rubric)).toEqual({
      known: [
        { id: 'b00', text: 'Does 0 0' },
        { id: 'b10', text: 'Does 1 0' },
      ],
      unknown: 1,
    });
    expect(behavioursSeen(['b00'], undefined)).toEqual({ known: [], unknown: 1 });
  });
});

describe('an observation that is being made', () => {
  test('takes the level that the ticks speak for, unless the coach says otherwise', () => {
    expect(levelOf(watching(), rubric)).toBe(1);
    expect(levelOf(watching({ level: 3 }), rubric)).toBe(3);
    expect(levelOf(watching({ did: ['b00'] }), rubric)).toBeUndefined();
  });

  test('counts the ticks of its own skill alone', () => {
    expect(ticksOf(watching({ did: ['b31', 'other', 'b00'] }), rubric)).toEqual(['b00', 'b31']);
  });

  test('says what it lacks', () => {
    expect(lacking(watching(), given)).toEqual([]);
    expect(lacking(watching({ for: 'Kim', skill: 'gone', on: '2026-03-03' }), { ...given, by: ' ' })).toEqual(['for', 'skill', 'on', 'by']);
    expect(lacking(watching({ did: [] }), given)).toEqual(['level']);
    expect(lacking(watching({ skill: 'price', on: '' }), given)).toEqual(['level', 'on']);
  });

  test('becomes an event of the day of the call that survives storage; what was left empty is not in it', () => {
    const event = observed(watching({ next: ' Wait. ', strength: ' ' }), rubric, 2, 'Ana', day(3));
    expect(event).toMatchObject({ kind: 'observed', at: day(3), for: KIM, by: 'Ana', level: 2, did: ['b00', 'b01'], next: 'Wait.' });
    expect(Object.keys(event)).not.toContain('strength');
    expect(decode(encode(event))).toEqual(event);
    const long = observed(watching({ note: 'x'.repeat(5000) }), rubric, 2, 'Ana', day(3));
    expect(long.note).toHaveLength(LONGEST_OBSERVATION_TEXT);
  });
});
