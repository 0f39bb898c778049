import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { ReadPlaybook } from '../content/read.ts';
import { type Bundle, searchBundle } from './bundle.ts';

/** The index of a build, in the making. */
export interface Indexing {
  /** Waits for it and puts it into a web root, as `/pagefind/`. @throws SearchError where the indexer complains */
  publish(webRoot: string): Promise<void>;
}

/**
 * Begins to index a playbook: pages are rendered meanwhile. `search: false` in playbook.yaml leaves it out.
 *
 * @param cache folder of the compiled pages; finished bundles are kept beside them
 */
export function startIndexing(playbook: Promise<ReadPlaybook>, cache: string): Indexing {
  const bundle = playbook.then((read): Promise<Bundle> | undefined =>
    read.config.search ? searchBundle(read, cache, join(cache, 'search')) : undefined,
  );
  // It is awaited when the pages are there. Until then Node must not take a failure for a forgotten one.
  bundle.catch(() => {});
  return {
    async publish(webRoot) {
      const found = await bundle;
      if (found) await cp(found.folder, join(webRoot, 'pagefind'), { recursive: true });
      await close();
    },
  };
}
