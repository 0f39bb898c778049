import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../../src/playbook/settings.ts';
import { readPlaybook } from '../content/read.ts';
import { readingOfBuild } from '../content/reading.ts';
import { searchBundle } from './bundle.ts';
import { searchMiddleware } from './dev.ts';
import { type Indexing, startIndexing } from './indexing.ts';
import { plainImports } from './plain-imports.ts';

/**
 * The Astro integration of search: `/pagefind/` in the built site, indexed while the pages are rendered, and the same
 * in the development server. `search: false` in playbook.yaml leaves it out.
 *
 * @param cache folder of the compiled pages; finished bundles are kept beside them
 */
export function search({ settings, cache, base }: { settings: Settings; cache: string; base: string }): AstroIntegration {
  let indexing: Indexing | undefined;
  return {
    name: 'chalktalk:search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plainImports()] } });
      },
      'astro:build:start': () => {
        indexing = startIndexing(readingOfBuild({ settings, cache, drafts: false }), cache);
      },
      'astro:build:done': async ({ dir }) => {
        await indexing?.publish(fileURLToPath(dir));
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
