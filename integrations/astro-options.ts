import { sep } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { settingsFrom } from '../src/playbook/settings.ts';
import { content } from './content/index.ts';
import { cacheFolder, readConfig } from './content/read.ts';
import { readingOfBuild } from './content/reading.ts';
import { redirectsIn } from './content/redirects.ts';
import { embed } from './embed/index.ts';
import { headers } from './headers/index.ts';
import { GENERATOR, programOptions } from './program-options.ts';
import { search } from './search/index.ts';
import { placeOf, policyOptions } from './site-options.ts';
import { unchanged } from './unchanged/index.ts';
import { words } from './words/index.ts';

/**
 * Astro's options for the playbook that the environment and `playbook.yaml` name.
 *
 * @param root folder of the project, below which compiled pages are kept
 */
export async function astroOptions(root: string = GENERATOR): Promise<AstroUserConfig> {
  const settings = settingsFrom(process.env, root);
  const { config } = await readConfig(settings.content);
  const cache = cacheFolder(root, settings);
  const { site, base } = placeOf(settings, config);
  // Only pages with code need the compiler here; without them MDX in src/pages is all there is.
  const pagesOfCode = settings.code ? (await import('./content/mdx.ts')).playbookMdx(settings.content, base) : mdx();
  const program = programOptions(cache);
  return {
    ...program,
    site,
    base,
    outDir: settings.out,
    server: { port: settings.port, host: 'localhost' },
    integrations: [
      content({ settings, cache, base }),
      pagesOfCode,
      search({ settings, cache, base }),
      embed({ settings, cache, base }),
      words(config.language),
      unchanged(`${cache}/astro`),
      headers({
        ...policyOptions(config),
        redirects: async () => redirectsIn(await readingOfBuild({ settings, cache, drafts: false })),
      }),
    ],
    vite: { ...program.vite, server: { fs: { allow: [root, packages(), settings.content] } } },
  };
}

/** The folder that holds this program with all packages it uses: a checkout, or the `node_modules` that it is installed in. */
function packages(): string {
  const installed = GENERATOR.split(sep).indexOf('node_modules');
  return installed < 0 ? GENERATOR : GENERATOR.split(sep, installed + 1).join(sep);
}
