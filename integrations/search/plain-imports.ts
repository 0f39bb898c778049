import type { Plugin } from 'vite';

/**
 * Vite wraps every `import()` of the browser in a helper that preloads what the module needs: a kilobyte on every page,
 * more than the script that opens search. Ours come one after another in any case; none of them may import a stylesheet
 * (name it with `?url` instead).
 */
export function plainImports(): Plugin {
  const helper = '\0vite/preload-helper.js';
  return {
    name: 'chalktalk:plain-imports',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
