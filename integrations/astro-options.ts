import { join, resolve, sep } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { NO_SITE } from '../src/playbook/addresses/no-site.ts';
import { frameAncestors } from '../src/playbook/embed/hosts.ts';
import type { PlaybookConfig } from '../src/playbook/schemas/config.ts';
import { settingsFrom } from '../src/playbook/settings.ts';
import { content } from './content/index.ts';
import { cacheFolder, readConfig } from './content/read.ts';
import { readingOfBuild } from './content/reading.ts';
import { redirectsIn } from './content/redirects.ts';
import { embed } from './embed/index.ts';
import { headers } from './headers/index.ts';
import { search } from './search/index.ts';
import { unchanged } from './unchanged/index.ts';
import { wholePaths } from './whole-paths.ts';
import { words } from './words/index.ts';

/** Folder of this program, without a slash at its end. */
const GENERATOR = resolve(import.meta.dirname, '..');

/**
 * Astro's options for the playbook that the environment and `playbook.yaml` name.
 *
 * @param root folder of the project, below which compiled pages are kept
 */
export async function astroOptions(root: string = GENERATOR): Promise<AstroUserConfig> {
  const settings = settingsFrom(process.env, root);
  const { config } = await readConfig(settings.content);
  const cache = cacheFolder(root, settings);
  const base = settings.base ?? config.base;
  // Only pages with code need the compiler here; without them MDX in src/pages is all there is.
  const pagesOfCode = settings.code ? (await import('./content/mdx.ts')).playbookMdx(settings.content, base) : mdx();
  return {
    site: settings.site ?? config.url ?? NO_SITE,
    base,
    srcDir: join(GENERATOR, 'src'),
    publicDir: join(GENERATOR, 'public'),
    outDir: settings.out,
    cacheDir: `${cache}/astro`,
    trailingSlash: 'always',
    // While one page is read or written others can be rendered.
    build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
    // The compiler already wrote final HTML; white space in it has meaning.
    compressHTML: false,
    devToolbar: { enabled: false },
    server: { port: settings.port, host: 'localhost' },
    integrations: [
      content({ settings, cache, base }),
      pagesOfCode,
      search({ settings, cache, base }),
      embed({ settings, cache, base }),
      words(config.language),
      unchanged(`${cache}/astro`),
      headers({
        frameAncestors: frameAncestors(config.embed),
        connect: connects(config),
        redirects: async () => redirectsIn(await readingOfBuild({ settings, cache, drafts: false })),
      }),
    ],
    vite: {
      plugins: [wholePaths()],
      // Vite's own cache beside Astro's: what a build of another playbook needs is not thrown away here.
      cacheDir: `${cache}/vite`,
      // The licences of what was put into the scripts lie beside them.
      build: { assetsInlineLimit: 0, license: { fileName: '_astro/licences.md' } },
      server: { fs: { allow: [root, packages(), settings.content] } },
    },
  };
}

/** Where pages may send something: only to a store that the playbook names. */
function connects({ reporting: { lrs } }: PlaybookConfig): string[] {
  return lrs ? [new URL(lrs.endpoint).origin] : [];
}

/** The folder that holds this program with all packages it uses: a checkout, or the `node_modules` that it is installed in. */
function packages(): string {
  const installed = GENERATOR.split(sep).indexOf('node_modules');
  return installed < 0 ? GENERATOR : GENERATOR.split(sep, installed + 1).join(sep);
}
