import { join, resolve } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { wholePaths } from './whole-paths.ts';

/** Folder of this program, without a slash at its end. */
export const GENERATOR = resolve(import.meta.dirname, '..');

/**
 * Astro's options for this program, whatever the playbook.
 *
 * @param cache folder that Astro and Vite may keep something in
 */
export function programOptions(cache: string) {
  return {
    srcDir: join(GENERATOR, 'src'),
    publicDir: join(GENERATOR, 'public'),
    cacheDir: `${cache}/astro`,
    trailingSlash: 'always',
    // While one page is read or written others can be rendered.
    build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
    // The compiler already wrote final HTML; white space in it has meaning.
    compressHTML: false,
    devToolbar: { enabled: false },
    vite: {
      plugins: [wholePaths()],
      // Vite's own cache beside Astro's: what a build of another playbook needs is not thrown away here.
      cacheDir: `${cache}/vite`,
      // The licences of what was put into the scripts lie beside them.
      build: { assetsInlineLimit: 0, license: { fileName: '_astro/licences.md' } },
    },
  } satisfies AstroUserConfig;
}
