import { describe, expect, test } from 'vitest';
import { cadences } from '../../../src/coaching/desk/cadence.ts';
import { conflicts } from '../../../src/coaching/desk/conflicts.ts';
import { EMPTY_DESK } from '../../../src/coaching/desk/desk.ts';
import type { DeskPerson } from '../../../src/coaching/desk/people.ts';
import { type Event, type Level, newId } from '../../../src/learner/events.ts';
import { standIn } from '../../support/zone.ts';

const REP = '0'.repeat(15);

function seen(time: string, level: Level, by: string): Event {
  const at = Date.parse(time);
  return { id: newId(at), at, kind: 'observed', skill: 'price', level, by, for: REP };
}

const watched = (...events: Event[]): DeskPerson => ({
  id: REP,
  ids: [REP],
  name: 'Kim',
  names: [],
  log: new Map(events.map((event) => [event.id, event])),
  sources: [],
});

describe('an observation is of the day on which the coach made it, in the calendar of the coach', () => {
  test.each([
    ['America/Los_Angeles', '2026-11-30T19:30:00-08:00'],
    ['Pacific/Auckland', '2026-11-30T12:00:00+13:00'],
    ['Pacific/Kiritimati', '2026-11-30T00:30:00+14:00'],
  ])('in %s', (zone, time) => {
    standIn(zone);
    expect(cadences([watched(seen(time, 2, 'Ada'))], '2026-12-01')).toMatchObject([{ observed: '2026-11-30', since: 1 }]);
  });

  test.each([
    ['America/Los_Angeles', '2026-11-30T15:30:00-08:00', '2026-11-30T16:30:00-08:00', ['2026-11-30']],
    ['America/Los_Angeles', '2026-11-29T17:00:00-08:00', '2026-11-30T10:00:00-08:00', []],
    ['Pacific/Auckland', '2026-11-30T09:00:00+13:00', '2026-11-30T15:00:00+13:00', ['2026-11-30']],
  ])('two coaches contradict each other in %s at %s and %s: %j', (zone, first, second, days) => {
    standIn(zone);
    const found = conflicts(EMPTY_DESK, [watched(seen(first, 1, 'Ada'), seen(second, 4, 'Ben'))]);
    expect(found.map((conflict) => (conflict.kind === 'levels' ? conflict.on : conflict.kind))).toEqual(days);
  });
});
