import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { packagesBehind } from '../../src/cache/made-with.ts';
import { decoded } from '../../src/playbook/addresses/links.ts';
import type { Settings } from '../../src/playbook/settings.ts';
import { offer } from './collections.ts';
import { playbookSource } from './loader.ts';
import { readingOfBuild } from './reading.ts';
import { schemas } from './schemas.ts';

const CACHE_MODULE = 'virtual:chalktalk/cache';
const PAGES = fileURLToPath(new URL('../../src', import.meta.url));

function cacheModule(cache: string): string {
  return `export const cache = ${JSON.stringify(cache)}; export const packages = ${JSON.stringify(packagesBehind(PAGES))};`;
}

/**
 * The Astro integration of the content folder: tells pages where their texts lie, and publishes the files that pages
 * link to (decks, sheets, films) below `/files/`.
 */
export function content({ settings, cache, base }: { settings: Settings; cache: string; base: string }): AstroIntegration {
  return {
    name: 'chalktalk:content',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        offer({ source: playbookSource(settings, cache, command === 'dev'), schemas });
        updateConfig({
          vite: {
            plugins: [
              {
                name: CACHE_MODULE,
                resolveId: (id: string) => (id === CACHE_MODULE ? `\0${CACHE_MODULE}` : undefined),
                load: (id: string) => (id === `\0${CACHE_MODULE}` ? cacheModule(cache) : undefined),
              },
            ],
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        const files = sirv(settings.content, { dev: true, extensions: [] });
        server.middlewares.use((request, response, next) => {
          const url = request.url ?? '/';
          // Vite takes the base off, other servers do not.
          const prefix = [`${base}files/`, '/files/'].find((path) => url.startsWith(path));
          const inside = prefix && `/${url.slice(prefix.length)}`;
          if (!inside || /\/\./.test(decoded(inside))) return next();
          request.url = inside;
          files(request, response, () => {
            request.url = url;
            next();
          });
        });
      },
      'astro:build:done': async ({ dir }) => {
        const { attachments } = await readingOfBuild({ settings, cache, drafts: false });
        for (const path of attachments) {
          const target = join(fileURLToPath(dir), 'files', path);
          await mkdir(dirname(target), { recursive: true });
          await cp(join(settings.content, path), target, { dereference: true });
        }
      },
    },
  };
}
