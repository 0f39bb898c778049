/**
 * What a build gives to pages that were compiled before it: all of the playbook, and where it is published. Where nothing is
 * given, Astro runs in full and the pages ask it.
 */
export interface Given {
  /** Where the playbook is published: an origin with or without a path. */
  site: string;
  /** Folder of the compiled pages. */
  cache: string;
  /** Pages are looked at while they are written: none of them is kept, so none needs a name. */
  passing?: true;
  /** The entries of each collection, by the names of `src/content.config.ts`, in the order of their files. */
  entries: Readonly<Record<string, readonly GivenEntry[]>>;
}

export interface GivenEntry {
  id: string;
  data: Readonly<Record<string, unknown>>;
}

// Compiled pages have modules of their own: what is given to them lies where both sides find it.
const PLACE: unique symbol = Symbol.for('chalktalk.given');
const place: typeof globalThis & { [PLACE]?: Given | undefined } = globalThis;

/** Gives it to all pages that are rendered from now on; `undefined` takes it back. */
export function give(given: Given | undefined): void {
  place[PLACE] = given;
}

/** What was given; `undefined` where Astro runs in full. */
export function given(): Given | undefined {
  return place[PLACE];
}
