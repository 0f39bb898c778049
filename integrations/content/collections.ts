import type { PlaybookSource } from './loader.ts';
import type { schemas } from './schemas.ts';

/** What `src/content.config.ts` declares the collections with. */
export interface Collections {
  source: PlaybookSource;
  schemas: typeof schemas;
}

// Vite loads a copy of whatever `content.config.ts` imports, module by module: this one is all that it need load. What Node
// has loaded already is handed over.
const PLACE: unique symbol = Symbol.for('chalktalk.collections');
const place: typeof globalThis & { [PLACE]?: Collections } = globalThis;

/** Hands the collections over, before Astro reads `content.config.ts`. */
export function offer(collections: Collections): void {
  place[PLACE] = collections;
}

/** @throws where the content integration has not run */
export function offered(): Collections {
  const collections = place[PLACE];
  if (!collections) throw new Error('The content integration has not run: it belongs into the configuration of Astro');
  return collections;
}
