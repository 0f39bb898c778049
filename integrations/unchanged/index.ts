import type { AstroIntegration, ViteUserConfig } from 'astro';

/**
 * Takes pages that would come out the same from the last build: those whose route gives a `cacheKey` (`src/site/cache-key.ts`).
 * Astro keeps them in its cache, and knows by itself when the code, the styles or the scripts of a page have changed.
 */
export function unchanged(): AstroIntegration {
  return {
    name: 'chalktalk:unchanged',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ experimental: { incrementalBuild: true }, vite: { plugins: [sameFolder()] } });
      },
    },
  };
}

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
