import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../../src/playbook/settings.ts';
import { readingOfBuild } from '../content/reading.ts';
import { writeHostScript } from './host-script.ts';
import { writeOembed } from './oembed.ts';

/**
 * What other sites need to show a page of the playbook: `/embed.js`, the script for their pages, and beside every page a
 * small file that says how to embed it (oEmbed).
 */
export function embed({ settings, cache, base }: { settings: Settings; cache: string; base: string }): AstroIntegration {
  let site = '';
  return {
    name: 'chalktalk:embed',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir }) => {
        const webRoot = fileURLToPath(dir);
        const playbook = await readingOfBuild({ settings, cache, drafts: false });
        writeOembed(webRoot, playbook, { site, base });
        await writeHostScript(webRoot, cache, playbook.config.language);
      },
    },
  };
}
