import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { wordsPlugin } from '../words/plugin.ts';

const ENTRY = fileURLToPath(new URL('../../src/browser/host/chalktalk-embed.ts', import.meta.url));

/**
 * Writes `/embed.js`: one plain script without imports, under a name that never changes, for pages of other sites refer to it.
 *
 * @param language of the content, a BCP 47 tag
 */
export async function writeHostScript(webRoot: string, cache: string, language: string): Promise<void> {
  await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    plugins: [wordsPlugin(language)],
    logLevel: 'error',
    cacheDir: `${cache}/vite-host`,
    build: {
      outDir: webRoot,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['iife'], name: 'chalktalkEmbed', fileName: () => 'embed.js' },
    },
  });
}
