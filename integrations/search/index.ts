import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import type { Settings } from '../../src/playbook/settings.ts';
import { readPlaybook } from '../content/read.ts';
import { type Bundle, searchBundle } from './bundle.ts';
import { searchMiddleware } from './dev.ts';

/**
 * The Astro integration of search: `/pagefind/` in the built site, indexed while the pages are rendered, and the same
 * in the development server. `search: false` in playbook.yaml leaves it out.
 *
 * @param cache folder of the compiled pages; finished bundles are kept beside them
 */
export function search({ settings, cache, base }: { settings: Settings; cache: string; base: string }): AstroIntegration {
  let bundle: Promise<Bundle | undefined> | undefined;
  const build = async (): Promise<Bundle | undefined> => {
    const playbook = await readPlaybook({ settings, cache, drafts: false });
    return playbook.config.search ? searchBundle(playbook, cache, join(cache, 'search')) : undefined;
  };
  return {
    name: 'chalktalk:search',
    hooks: {
      'astro:build:start': () => {
        bundle = build();
        // It is awaited when the pages are there. Until then Node must not take a failure for a forgotten one.
        bundle.catch(() => {});
      },
      'astro:build:done': async ({ dir }) => {
        const found = await bundle;
        if (found) await cp(found.folder, join(fileURLToPath(dir), 'pagefind'), { recursive: true });
        await close();
      },
      'astro:server:setup': ({ server }) => {
        const read = async () => {
          const playbook = await readPlaybook({ settings, cache, drafts: true });
          return playbook.config.search ? (await searchBundle(playbook, cache, join(cache, 'search-dev'))).folder : undefined;
        };
        const { handle, changed } = searchMiddleware(base, read);
        server.middlewares.use(handle);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(settings.content)) changed();
        });
      },
    },
  };
}
