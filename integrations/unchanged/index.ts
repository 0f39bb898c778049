import { join } from 'node:path';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { makeKeptFolder, makeWay } from '../../src/cache/make-way.ts';
import { isWhole, sealFolder } from '../../src/cache/sealed.ts';

/**
 * Takes pages that would come out the same from the last build: those whose route gives a `cacheKey` (`src/site/cache-key.ts`).
 * Astro keeps them in its cache, and knows by itself when the code, the styles or the scripts of a page have changed.
 * It takes them as they lie there, pictures too; so all of it is sealed after each build, and thrown away where it is no
 * longer what it was.
 *
 * @param cache folder of Astro's cache
 */
export function unchanged(cache: string): AstroIntegration {
  const seal = join(cache, 'seal');
  return {
    name: 'chalktalk:unchanged',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build' && !isWhole(cache, seal, KEPT)) for (const part of KEPT) makeWay(join(cache, part));
        updateConfig({ experimental: { incrementalBuild: true }, vite: { plugins: [sameFolder()] } });
      },
      'astro:build:start': () => {
        // A build that breaks off leaves a cache that nobody has sealed.
        makeWay(seal);
      },
      'astro:build:done': () => {
        makeKeptFolder(cache);
        sealFolder(cache, seal, KEPT);
      },
    },
  };
}

/** What Astro publishes from its cache: pages, what it knows of them, pictures, and the fields of all entries. */
const KEPT = ['dist', 'incremental-build.json', 'assets', 'data-store.json'];

/**
 * Every build goes into a folder of a new name. Astro writes that name into one of its modules, for servers that render
 * while they run; nothing here reads it, but to Astro each build would be made by other code than the last.
 */
function sameFolder(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'chalktalk:same-folder',
    transform: {
      filter: { id: /^\0astro:assets$/ },
      handler: (code) => code.replace(/(export const (?:outDir|serverDir) = .*?new URL\()"[^"]*"/g, '$1"file:///"'),
    },
  };
}
