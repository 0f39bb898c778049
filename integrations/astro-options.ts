import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { frameAncestors } from '../src/playbook/embed/hosts.ts';
import type { PlaybookConfig } from '../src/playbook/schemas/config.ts';
import { settingsFrom } from '../src/playbook/settings.ts';
import { content } from './content/index.ts';
import { cacheFolder, readConfig } from './content/read.ts';
import { embed } from './embed/index.ts';
import { headers } from './headers/index.ts';
import { search } from './search/index.ts';
import { unchanged } from './unchanged/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Astro's options for the playbook that the environment and `playbook.yaml` name. */
export async function astroOptions(): Promise<AstroUserConfig> {
  const settings = settingsFrom(process.env, root);
  const { config } = await readConfig(settings.content);
  const cache = cacheFolder(root, settings);
  const base = settings.base ?? config.base;
  // Only pages with code need the compiler here; without them MDX in src/pages is all there is.
  const pagesOfCode = settings.code ? (await import('./content/mdx.ts')).playbookMdx(settings.content, base) : mdx();
  return {
    site: settings.site ?? config.url ?? 'https://playbook.example',
    base,
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
      unchanged(),
      headers({ frameAncestors: frameAncestors(config.embed), connect: connects(config) }),
    ],
    // Vite's own cache beside Astro's: what a build of another playbook needs is not thrown away here.
    vite: {
      cacheDir: `${cache}/vite`,
      build: { assetsInlineLimit: 0 },
      server: { fs: { allow: [root, settings.content] } },
    },
  };
}

/** Where pages may send something: only to a store that the playbook names. */
function connects({ reporting: { lrs } }: PlaybookConfig): string[] {
  return lrs ? [new URL(lrs.endpoint).origin] : [];
}
