/** What page and host say to each other. Both sides check source, origin and shape; no message holds markup. */

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

export function isHello(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && 'chalktalk' in data && data.chalktalk === 1 && 'kind' in data && data.kind === 'hello'
  );
}
