import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../src/coaching/plan/calendar.ts';
import { propose } from '../../../src/coaching/plan/plan.ts';
import { change, pause, push, remove, replace, replan } from '../../../src/coaching/plan/replan.ts';
import { readPlan } from '../../../src/learner/decode-plan.ts';
import { storedPlan } from '../../../src/learner/encode.ts';
import type { Plan } from '../../../src/learner/events.ts';
import { daysBetween, isRealDay, nextLike, plusDays, weekdayOf } from '../../../src/playbook/days/days.ts';
import * as fc from '../../support/properties.ts';
import { setup, situation, someSetup, someSituation } from './support/plan-book.ts';

function planned(given = situation({ wish: 'price' }), settings = setup()): Plan {
  const proposal = propose(settings, given);
  if (!proposal.ok) throw new Error(proposal.why);
  return proposal.plan;
}
const days = ({ weeks }: Plan) => weeks.map(({ on }) => on);

describe('life happens', () => {
  test('a week is pushed with all that come after, over the change of the clocks too', () => {
    const plan = planned();
    expect(days(plan)).toEqual(['2027-03-02', '2027-03-09', '2027-03-16', '2027-03-23', '2027-03-30', '2027-04-06']);
    const after = push(plan, 2);
    expect(days(after)).toEqual(['2027-03-02', '2027-03-09', '2027-03-23', '2027-03-30', '2027-04-06', '2027-04-13']);
    expect(after.weeks.map(({ read }) => read)).toEqual(plan.weeks.map(({ read }) => read));
    expect(days(plan)[2]).toBe('2027-03-16');
  });

  test('a pause asks for nothing and keeps its note; the weeks after it stay', () => {
    const plan = change(planned(), 1, (week) => ({ ...week, note: 'Away' }));
    const paused = pause(plan, 1);
    expect(paused.weeks[1]).toEqual({ on: '2027-03-09', skill: '', meets: false, note: 'Away' });
    expect(days(paused)).toEqual(days(plan));
  });

  test('a week that is removed is gone, a day that is changed puts the weeks in order', () => {
    expect(days(remove(planned(), 0))).toEqual(days(planned()).slice(1));
    const moved = change(planned(), 0, (week) => ({ ...week, on: '2027-03-11' }));
    expect(days(moved).slice(0, 2)).toEqual(['2027-03-09', '2027-03-11']);
  });

  test('anew from today: past weeks stay, what was read is not there again, what was not is', () => {
    const plan = planned();
    const today = '2027-03-10';
    const [first, second] = plan.weeks;
    const again = replan(plan, today, situation({ wish: 'price', read: new Set([first?.read ?? '']) }));
    if (!again.ok) throw new Error(again.why);
    expect(again.plan.weeks.slice(0, 2)).toEqual([first, second]);
    expect(days(again.plan)).toEqual(days(plan));
    const coming = again.plan.weeks.slice(2).map(({ read }) => read);
    expect(coming).not.toContain(first?.read);
    expect(coming).toContain(second?.read);
  });

  test('a plan that is over gets one more week on its day; one without minutes says so', () => {
    const plan = planned();
    const after = replan(plan, '2027-05-01', situation({ wish: 'value' }));
    if (!after.ok) throw new Error(after.why);
    expect(days(after.plan)).toEqual([...days(plan), '2027-05-04']);
    expect(replan({ ...plan, minutes: { rep: 0, coach: 30 } }, '2027-03-10', situation({ wish: 'value' }))).toEqual({
      ok: false,
      why: 'no-minutes',
    });
  });

  test('whatever is done to it, it can be stored, in order, past weeks untouched', () => {
    const acts = fc.array(fc.tuple(fc.constantFrom('push', 'pause', 'remove', 'replan'), fc.nat(15)), { maxLength: 12 });
    fc.assert(
      fc.property(someSetup, someSituation, acts, fc.nat(60), (settings, given, list, later) => {
        const proposal = propose(settings, given);
        if (!proposal.ok) return;
        const today = plusDays(settings.first, later);
        let plan = proposal.plan;
        for (const [act, place] of list) {
          const at = place % Math.max(1, plan.weeks.length);
          const past = plan.weeks.filter(({ on }) => on < today);
          if (act === 'push') plan = push(plan, at);
          else if (act === 'pause') plan = pause(plan, at);
          else if (act === 'remove') plan = remove(plan, at);
          else {
            const again = replan(plan, today, given);
            if (again.ok) {
              plan = again.plan;
              expect(plan.weeks.slice(0, past.length)).toEqual(past);
            }
          }
          expect(days(plan)).toEqual(days(plan).toSorted());
        }
        expect(readPlan(storedPlan(plan))).toEqual(plan);
      }),
    );
  });

  test('a plan never has more weeks than a log takes', () => {
    const long = {
      ...planned(),
      weeks: Array.from({ length: 104 }, (_, at) => ({ on: plusDays('2024-01-02', 7 * at), skill: 'price', meets: false })),
    };
    const after = replace(long, '2027-03-01', setup(), situation({ wish: 'price' }));
    expect(after.ok && after.plan.weeks).toHaveLength(104);
  });
});

describe('days', () => {
  test('that exist, and those that do not', () => {
    expect(isRealDay('2028-02-29')).toBe(true);
    for (const day of ['2027-02-29', '2027-13-01', '', 'tomorrow', '2027-3-1']) expect(isRealDay(day)).toBe(false);
  });

  test('that a file made up: nothing breaks, and no calendar has them', () => {
    const plan = { ...planned(), weeks: [{ on: '2027-02-30', skill: 'price', assignment: 'try', meets: true }] };
    expect(push(plan, 0).weeks[0]?.on).toBe('2027-02-30');
    expect(replan(plan, '2027-02-01', situation({ wish: 'price' }))).toMatchObject({ ok: true });
    expect(replan(plan, '2027-06-01', situation({ wish: 'price' }))).toMatchObject({ ok: true });
    expect(calendarOf(plan, { playbook: 'p', person: 'x' })).toEqual({ series: [], deadlines: [] });
  });

  test('are counted in days, not in hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 }), (from, days) => {
        const day = plusDays('2027-03-28', from);
        expect(daysBetween(day, plusDays(day, days))).toBe(days);
        const next = nextLike(day, plusDays(day, days));
        expect(daysBetween(day, next)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(day, next)).toBeLessThan(7);
        expect(weekdayOf(next)).toBe(weekdayOf(plusDays(day, days)));
      }),
    );
  });
});
