import { encodeBy, PAGE_SHAPES, type Shapes, type Stored } from './encode-page.ts';
import type { Event, Plan } from './events.ts';

export type { Stored };

/** What happens anywhere. */
const SHAPES: Shapes = {
  ...PAGE_SHAPES,
  observed: 'o skill level by for note did strength next',
  wished: 'w text mine now skill',
  session: 'm on minutes coach for skill note',
  briefed: 'f topic tried happened ask skill',
  retro: 'v outcome title happened reason keep change skill',
  audited: 'u yes no',
};

/** The stored form of an event: `decode` is its inverse. */
export function encode(event: Event): Stored {
  if (event.kind === 'unknown') return event.stored;
  if (event.kind === 'planned') return ['p', event.id, storedPlan(event.plan), event.plan.zone];
  return encodeBy(SHAPES, event) ?? [];
}

/** A plan as it lies in storage: an array for each week. */
export function storedPlan({ time, minutes, session, coach, role, weeks }: Plan): unknown[] {
  return [
    time,
    minutes.rep,
    minutes.coach,
    session,
    coach,
    role ?? '',
    weeks.map(({ on, skill, read, assignment, meets, note }) => [on, skill, meets ? 1 : 0, read ?? '', assignment ?? '', note ?? '']),
  ];
}
