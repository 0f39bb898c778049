import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../../src/playbook/settings.ts';
import { publishAttachments } from './attachments.ts';
import { cacheModule } from './cache-module.ts';
import { offer } from './collections.ts';
import { freshPages } from './fresh-pages.ts';
import { playbookSource } from './loader.ts';
import { readingOfBuild } from './reading.ts';
import { schemas } from './schemas.ts';
import { sendAttachment } from './send-attachment.ts';

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
          sendAttachment(request, response, settings.content, base).then((sent) => sent || next(), next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        await publishAttachments(fileURLToPath(dir), settings, await readingOfBuild({ settings, cache, drafts: false }));
      },
    },
  };
}
