import { datedAsSeen } from '../../learner/dated-as-seen.ts';
import type { Event } from '../../learner/events.ts';
import type { Log } from '../../learner/union.ts';
import type { Source } from './desk.ts';

/**
 * The log of somebody on the desk with what clocks that were ahead wrote dated as of when it first came here, as in
 * `datedAsSeen`. Depends on the sources alone, not on their order. The same log where no clock was ahead.
 *
 * @param ids all ids of the person
 * @param sources what holds events of theirs
 */
export function datedAsBrought(log: Log, ids: readonly string[], sources: readonly Source[]): Log {
  const moved = new Map<string, Event>();
  for (const { holds, at } of sources) {
    const events = ids.flatMap((id) => holds.get(id) ?? []).flatMap((id) => log.get(id) ?? []);
    const dated = datedAsSeen(events, at);
    if (dated === events) continue;
    for (const event of dated) {
      const known = moved.get(event.id) ?? log.get(event.id);
      if (known && event.at < known.at) moved.set(event.id, event);
    }
  }
  return moved.size === 0 ? log : new Map([...log].map(([id, event]) => [id, moved.get(id) ?? event]));
}
