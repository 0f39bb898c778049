import { describe, expect, test } from 'vitest';
import { gaps, lastRating, standings } from '../../../src/coaching/plan/assessment.ts';
import { latestPlan, latestWish, sessionOf } from '../../../src/coaching/plan/plan-log.ts';
import type { Event } from '../../../src/learner/events.ts';
import { skillMap } from '../../../src/learner/mastery.ts';
import { cards } from '../../../src/learner/schedule.ts';
import { answer, catalogue, day, EVER, event, log, question } from '../../learner/support/made-up.ts';
import { book, gap, setup, standing } from './support/plan-book.ts';

const questions = catalogue([question('q1')], { roles: [{ id: 'rep', name: 'Rep', expects: { value: 3, price: 2 } }] });
const coaching = {
  ...book(),
  roles: [{ id: 'rep', name: 'Rep', expects: { value: 3, price: 2 } as const, topPerformer: { value: 4, calls: 3 } as const }],
};
const observed = (skill: string, level: 1 | 2 | 3 | 4, at = day(0)) => event('observed', at, { skill, level, by: 'Ada', for: 'me' });
const rated = (skill: string, level: 1 | 2 | 3 | 4) => event('self-rated', day(0), { skill, level, did: ['b1'] });

function stand(role: string | undefined, ...events: Event[]) {
  const all = log(...events);
  const states = skillMap(all, cards(all, questions, EVER), questions, { at: day(1), role, person: ['me'] });
  return new Map(standings(states, coaching, role).map((each) => [each.skill, each]));
}

describe('side by side', () => {
  test('what a coach saw decides, whatever the reader thinks', () => {
    expect(stand('rep', observed('value', 1), rated('value', 3)).get('value')).toMatchObject({
      goal: 3,
      top: 4,
      selfRated: { level: 3 },
      observed: { level: 1, by: 'Ada', days: 1 },
      toGo: { levels: 2, by: 'observed' },
      reached: false,
    });
  });

  test('where nobody saw anything, the estimate of the reader does, and says so', () => {
    expect(stand('rep', rated('value', 2)).get('value')).toMatchObject({
      toGo: { levels: 1, by: 'own' },
      observed: undefined,
      reached: false,
    });
    expect(stand('rep').get('value')).toMatchObject({ goal: 3, toGo: undefined });
  });

  test('seen at the level of the role is enough; rated there is not', () => {
    expect(stand('rep', observed('value', 3)).get('value')).toMatchObject({ reached: true, mastered: false });
    expect(stand('rep', rated('value', 3)).get('value')).toMatchObject({ reached: false, toGo: { levels: 0, by: 'own' } });
    expect(stand('rep', observed('value', 3), answer('q1', day(0), 1)).get('value')).toMatchObject({ reached: true, mastered: true });
  });

  test('a role that names no level for a skill takes that of its best', () => {
    expect(stand('rep', observed('calls', 1)).get('calls')).toMatchObject({
      target: undefined,
      goal: 3,
      toGo: { levels: 2, by: 'observed' },
    });
  });

  test('without a role there is neither goal nor gap', () => {
    expect(gaps([...stand(undefined, observed('value', 1)).values()])).toEqual([]);
  });
});

test('gaps: by size, then by who says so, then by what is asked', () => {
  const all = [
    standing('unknown', { goal: 2 }),
    standing('more', { goal: 3 }),
    gap('own', 2, 'own'),
    gap('seen', 2),
    gap('large', 3, 'own'),
    standing('none', { goal: 2, toGo: { levels: 0, by: 'own' } }),
    standing('there', { goal: 2, reached: true }),
    standing('nobody asks'),
  ];
  expect(gaps(all).map(({ skill }) => skill)).toEqual(['large', 'seen', 'own', 'more', 'unknown']);
});

describe('the latest counts', () => {
  test('of ratings, wishes and plans; the plan before is what undo brings back', () => {
    const plan = (coach: string, at: number) => event('planned', at, { plan: { ...setup({ coach }), weeks: [] } });
    const [first, second] = [plan('Ana', day(0)), plan('Ben', day(1))];
    const wish = (text: string, at: number) => event('wished', at, { text, mine: true, now: true });
    const all = log(second, first, wish('new', day(3)), wish('old', day(2)), rated('value', 2));
    expect(latestWish(all)?.text).toBe('new');
    expect(latestPlan(all, {})).toEqual({ now: second, before: first });
    expect(lastRating(all, 'value')?.did).toEqual(['b1']);
    expect(latestPlan(log(), {})).toEqual({ now: undefined, before: undefined });
  });

  test('a session belongs to the week whose day is near, and to its person', () => {
    const session = (on: string, who = 'me') => event('session', day(0), { on, minutes: 30, coach: 'Ana', for: who });
    const all = log(session('2027-03-05'), session('2027-03-03'), session('2027-03-16', 'other'));
    expect(sessionOf('2027-03-02', all, ['me'])?.on).toBe('2027-03-03');
    expect(sessionOf('2027-03-09', all, ['me'])).toBeUndefined();
    expect(sessionOf('2027-03-16', all, ['me'])).toBeUndefined();
    expect(sessionOf('2027-03-16', all, ['me', 'other'])?.on).toBe('2027-03-16');
  });
});
