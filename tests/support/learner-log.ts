import type { Page } from 'playwright-core';
import { encode } from '../../src/learner/encode.ts';
import { type Event, newId, timeOf, type Unknown } from '../../src/learner/events.ts';

type Without<E, Fields extends PropertyKey> = E extends unknown ? Omit<E, Fields> : never;
type Happened = Without<Exclude<Event, Unknown>, 'id' | 'at'>;

const DAY = 86_400_000;
const SEGMENT = 64 * 1024;

/** An event so many days before now. */
export function ago(days: number, happened: Happened, now = Date.now()): Event {
  const id = newId(now - days * DAY);
  return { ...happened, id, at: timeOf(id) } as Event;
}

/** What `localStorage` holds for a log, by key: segments of at most 64 KB. */
export function storedLog(playbook: string, events: readonly Event[]): Record<string, string> {
  const segments: string[][] = [[]];
  let length = 0;
  for (const text of events.map((event) => JSON.stringify(encode(event)))) {
    if (length + text.length + 1 > SEGMENT - 100) {
      segments.push([]);
      length = 0;
    }
    segments.at(-1)?.push(text);
    length += text.length + 1;
  }
  return Object.fromEntries(segments.map((each, place) => [`chalktalk:${playbook}:log:${place}`, `{"v":1,"events":[${each.join(',')}]}`]));
}

/** What `localStorage` holds for who somebody is, by key. */
export function storedPerson(playbook: string, id: string, name: string): Record<string, string> {
  return { [`chalktalk:${playbook}:meta`]: JSON.stringify({ version: 1, person: { id, name, aliases: [] } }) };
}

/** Puts a log into a page's storage and loads the page anew. */
export async function withLog(page: Page, events: readonly Event[], playbook = 'sample'): Promise<void> {
  await page.evaluate(
    (entries) => {
      for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
    },
    storedLog(playbook, events),
  );
  await page.reload();
}
