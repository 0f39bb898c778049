import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ENTRY = fileURLToPath(new URL('./bar.ts', import.meta.url));

/** In the folder of a compiled program, and beside what is published: the script of the bar. */
export const BAR = 'preview-bar.js';

/** Compiles the script that a page of the preview has beside its own. @param folder of the program */
export async function writeBar(folder: string, cache: string): Promise<void> {
  await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    cacheDir: `${cache}/vite-bar`,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['iife'], name: 'chalktalkPreview', fileName: () => BAR },
    },
  });
}
