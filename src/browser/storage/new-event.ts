import { encodeBy, PAGE_SHAPES, type Stored } from '../../learner/encode-page.ts';
import { type Event, type NewEvent, newId } from '../../learner/events.ts';

/** The log does not read longer texts back. */
const LONGEST_TEXT = 4000;

/**
 * The stored form of an event that happens now; long texts are cut.
 *
 * @param encode content pages write what happens on content pages, the log writes every kind
 * @returns `undefined` for a kind that is none
 */
export function storedNow(
  happened: NewEvent,
  now: number,
  encode: (event: Event) => Stored | undefined = (event) => encodeBy(PAGE_SHAPES, event),
): Stored | undefined {
  return encode({ ...happened, id: newId(now), at: now })?.map((field) =>
    typeof field === 'string' ? field.slice(0, LONGEST_TEXT) : field,
  );
}
