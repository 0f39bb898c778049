import type { NewEvent } from '../../../../src/learner/events.ts';
import { type Event, newId, timeOf } from '../../../../src/learner/events.ts';
import * as fc from '../../../support/properties.ts';

export const PLAYBOOK = 'acme';
export const NOW = Date.UTC(2026, 10, 21, 12);

export const answer = (question: string): NewEvent => ({
  kind: 'answered',
  question,
  rev: 1,
  key: 'k3f9a1',
  options: ['b2x1'],
  confidence: 2,
  score: 1,
});

let ticks = 0;
/** An event of some moment in the past, with an id of its own. */
export function event(happened: NewEvent = answer('coached-first-minute'), at = NOW - 1e6 + ticks++): Event {
  const id = newId(at);
  return { ...happened, id, at: timeOf(id) } as Event;
}

/** A list of events, some of which erase others of it. */
export const someEvents: fc.Arbitrary<Event[]> = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'b', 'c').map(answer),
      fc.record({ kind: fc.constant('reflected' as const), prompt: fc.constant('p'), text: fc.string({ unit: 'binary' }) }),
      fc.record({ kind: fc.constant('ticked' as const), checklist: fc.constant('c'), item: fc.constant('i'), on: fc.boolean() }),
    ),
    { maxLength: 12 },
  )
  .map((all) => all.map((one) => event(one)))
  .chain((all) => fc.subarray(all).map((erased) => [...all, ...erased.map(({ id }) => event({ kind: 'erased', event: id }))]));
