import { createReadStream } from 'node:fs';
import { cp, mkdir, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { decoded } from '../../src/playbook/compile/links.ts';
import type { Settings } from '../../src/playbook/settings.ts';
import { forgetReading, readingOfBuild } from './reading.ts';

const CACHE_MODULE = 'virtual:chalktalk/cache';

/**
 * The Astro integration of the content folder: tells pages where their texts lie, and publishes the files that pages
 * link to (decks, sheets, films) below `/files/`.
 */
export function content({ settings, cache, base }: { settings: Settings; cache: string; base: string }): AstroIntegration {
  return {
    name: 'chalktalk:content',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: CACHE_MODULE,
                resolveId: (id: string) => (id === CACHE_MODULE ? `\0${CACHE_MODULE}` : undefined),
                load: (id: string) => (id === `\0${CACHE_MODULE}` ? `export const cache = ${JSON.stringify(cache)};` : undefined),
              },
            ],
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const path = decoded(new URL(request.url ?? '/', 'http://localhost').pathname);
          const inside = path.startsWith(`${base}files/`)
            ? path.slice(`${base}files/`.length)
            : path.startsWith('/files/')
              ? path.slice('/files/'.length)
              : undefined;
          if (inside === undefined) return next();
          const file = join(settings.content, inside);
          if (!file.startsWith(settings.content + sep) || !(await stat(file).catch(() => undefined))?.isFile()) return next();
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const { attachments } = await readingOfBuild({ settings, cache, drafts: false });
        forgetReading();
        for (const path of attachments) {
          const target = join(fileURLToPath(dir), 'files', path);
          await mkdir(dirname(target), { recursive: true });
          await cp(join(settings.content, path), target, { dereference: true });
        }
      },
    },
  };
}
