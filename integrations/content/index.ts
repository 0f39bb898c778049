import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { decoded } from '../../src/playbook/addresses/links.ts';
import type { Settings } from '../../src/playbook/settings.ts';
import { pathWithin, sendFile } from '../files/send-file.ts';
import { publishAttachments } from './attachments.ts';
import { cacheModule } from './cache-module.ts';
import { offer } from './collections.ts';
import { freshPages } from './fresh-pages.ts';
import { playbookSource } from './loader.ts';
import { readingOfBuild } from './reading.ts';
import { scan } from './scan.ts';
import { schemas } from './schemas.ts';

/**
 * The Astro integration of the content folder: tells pages where their texts lie, and publishes the files that pages
 * link to (decks, sheets, films) below `/files/`.
 */
export function content({ settings, cache, base }: { settings: Settings; cache: string; base: string }): AstroIntegration {
  let store = '';
  return {
    name: 'chalktalk:content',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        offer({ source: playbookSource(settings, cache, command === 'dev'), schemas });
        updateConfig({ vite: { plugins: [cacheModule(cache)] } });
      },
      'astro:config:done': ({ config }) => {
        store = fileURLToPath(new URL('.astro/data-store.json', config.root));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(freshPages(server, store));
        server.middlewares.use((request, response, next) => {
          const inside = insideFiles(request.url ?? '/', base);
          if (inside === undefined) return next();
          // Whoever may send a page must not be able to show the files of this machine.
          fileIn(settings.content, inside)
            .then((path) => path !== undefined && sendFile(request, response, path, { 'Cache-Control': 'no-store' }))
            .then((sent) => sent || next(), next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        await publishAttachments(fileURLToPath(dir), settings, await readingOfBuild({ settings, cache, drafts: false }));
      },
    },
  };
}

/** The true path of a file that is asked for by its composed name; `undefined` where it does not lie in the folder. */
async function fileIn(content: string, name: string): Promise<string | undefined> {
  const found = await pathWithin(content, join(content, name));
  if (found !== undefined || !/[^\x20-\x7e]/.test(name)) return found;
  const own = (await scan(content))?.onDisk.get(name.normalize('NFC'));
  return own === undefined ? undefined : pathWithin(content, join(content, own));
}

/**
 * What is asked for below `/files/`, as a path; `undefined` for other requests, and for what is hidden.
 *
 * @param url with the base or without: Vite takes it off, other servers do not
 */
function insideFiles(url: string, base: string): string | undefined {
  const pathname = url.replace(/[?#].*$/, '');
  const prefix = [`${base}files/`, '/files/'].find((path) => pathname.startsWith(path));
  const inside = prefix && decoded(pathname.slice(prefix.length));
  return inside && !/(^|[\\/])\.|\0/.test(inside) ? inside : undefined;
}
