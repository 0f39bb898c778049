import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { close } from 'pagefind';
import type { Settings } from '../../src/playbook/settings.ts';
import { readPlaybook } from '../content/read.ts';
import { readingOfBuild } from '../content/reading.ts';
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
    const playbook = await readingOfBuild({ settings, cache, drafts: false });
    return playbook.config.search ? searchBundle(playbook, cache, join(cache, 'search')) : undefined;
  };
  return {
    name: 'chalktalk:search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plainImports()] } });
      },
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

/**
 * Vite wraps every `import()` of the browser in a helper that preloads what the module needs: a kilobyte on every page,
 * more than the script that opens search. Ours come one after another in any case; none of them may import a stylesheet
 * (name it with `?url` instead).
 */
function plainImports(): NonNullable<ViteUserConfig['plugins']>[number] {
  const helper = '\0vite/preload-helper.js';
  return {
    name: 'chalktalk:plain-imports',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
