import { encode, type Stored } from '../../learner/codec.ts';
import { type Event, newId, type Unknown } from '../../learner/events.ts';

type Without<E, Fields extends PropertyKey> = E extends unknown ? Omit<E, Fields> : never;

/** What happened, before it has an id and a time. */
export type NewEvent = Without<Exclude<Event, Unknown>, 'id' | 'at'>;

/** The log does not read longer texts back. */
const LONGEST_TEXT = 4000;

/**
 * The stored form of an event that happens now; long texts are cut.
 *
 * @returns `undefined` for a kind that is none
 */
export function storedNow(happened: NewEvent, now: number): Stored | undefined {
  const stored = encode({ ...happened, id: newId(now), at: now }) as Stored | undefined;
  return stored?.map((field) => (typeof field === 'string' ? field.slice(0, LONGEST_TEXT) : field));
}
