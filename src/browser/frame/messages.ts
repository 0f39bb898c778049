/** What page and host say to each other. Both sides check source, origin and shape; no message holds markup. */

/** The page is there and listens. It says so to anybody above it: there is nothing in it. */
export const READY = { chalktalk: 1, kind: 'ready' } as const;

/** The host asks the page to tell how tall it is from now on. */
export const HELLO = { chalktalk: 1, kind: 'hello' } as const;

/** The page tells its title once and its height whenever it changes. */
export interface Size {
  chalktalk: 1;
  kind: 'size';
  /** CSS pixels, 0 to `TALLEST`. */
  height: number;
  title: string;
}

/** No page is taller; a host clamps to it. */
export const TALLEST = 50_000;

/** Is it one of the messages without content? */
export function says(data: unknown, kind: 'ready' | 'hello'): boolean {
  return typeof data === 'object' && data !== null && 'chalktalk' in data && data.chalktalk === 1 && 'kind' in data && data.kind === kind;
}
