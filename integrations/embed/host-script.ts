import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ENTRY = fileURLToPath(new URL('../../src/browser/host/chalktalk-embed.ts', import.meta.url));

/** Writes `/embed.js`: one plain script without imports, under a name that never changes, for pages of other sites refer to it. */
export async function writeHostScript(webRoot: string, cache: string): Promise<void> {
  await build({
    configFile: false,
    envFile: false,
    publicDir: false,
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
