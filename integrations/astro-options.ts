import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { settingsFrom } from '../src/playbook/settings.ts';
import { content } from './content/index.ts';
import { playbookMdx } from './content/mdx.ts';
import { cacheFolder, readConfig } from './content/read.ts';
import { headers } from './headers/index.ts';
import { search } from './search/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Astro's options for the playbook that the environment and `playbook.yaml` name. */
export async function astroOptions(): Promise<AstroUserConfig> {
  const settings = settingsFrom(process.env, root);
  const { config } = await readConfig(settings.content);
  const cache = cacheFolder(root, settings);
  const base = settings.base ?? config.base;
  return {
    site: settings.site ?? config.url ?? 'https://playbook.example',
    base,
    outDir: settings.out,
    cacheDir: `${cache}/astro`,
    trailingSlash: 'always',
    build: { format: 'directory', inlineStylesheets: 'never' },
    // The compiler already wrote final HTML; white space in it has meaning.
    compressHTML: false,
    devToolbar: { enabled: false },
    server: { port: settings.port, host: 'localhost' },
    integrations: [content({ settings, cache, base }), playbookMdx(settings.content, base), search({ settings, cache, base }), headers()],
    // Vite's own cache beside Astro's: what a build of another playbook needs is not thrown away here.
    vite: {
      cacheDir: `${cache}/vite`,
      build: { assetsInlineLimit: 0 },
      server: { fs: { allow: [root, settings.content] } },
    },
  };
}
