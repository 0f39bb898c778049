import { DAY } from '../playbook/days/spans.ts';
import type { Event } from './events.ts';

/**
 * Events of a clock that was ahead count as of when they were first seen: what is later than tomorrow is dated just before
 * what was written after it, and where nothing was, now. The event itself (its id, what is stored of it) stays, so merging
 * knows it again and a backup holds it.
 *
 * @param events in the order in which they were written
 * @param now milliseconds since 1970
 */
export function datedAsSeen(events: readonly Event[], now: number): readonly Event[] {
  if (!events.some(({ at }) => at > now + DAY)) return events;
  let seen = now;
  return events
    .toReversed()
    .map((event) => {
      if (event.at <= now + DAY) {
        seen = event.at;
        return event;
      }
      seen -= 1;
      return { ...event, at: seen };
    })
    .reverse();
}
