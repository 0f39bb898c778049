import mdx from '@astrojs/mdx';
import { type AstroInlineConfig, type AstroIntegration, build } from 'astro';
import { cacheModule } from '../content/cache-module.ts';
import { offer } from '../content/collections.ts';
import { schemas } from '../content/schemas.ts';
import { writeHostScript } from '../embed/host-script.ts';
import { writeBar } from '../preview-bar/write-bar.ts';
import { programOptions } from '../program-options.ts';
import { plainImports } from '../search/plain-imports.ts';
import { words } from '../words/index.ts';
import { keepProgram } from './astro/keep.ts';
import { CLIENT } from './astro/known.ts';
import type { Variant } from './key.ts';

/**
 * Has Astro compile the program, without any playbook.
 *
 * @param folder where to, absolute: an empty folder
 * @param config what else Astro must be told: its project, where its log goes
 * @throws what Astro throws
 */
export async function makeProgram(folder: string, variant: Variant, config: AstroInlineConfig): Promise<void> {
  const workshop = `${folder}/workshop`;
  const program = `${folder}/program`;
  await build({
    ...programOptions(workshop),
    configFile: false,
    base: variant.base,
    outDir: `${program}/${CLIENT}`,
    integrations: [nothing(), mdx(), words(variant.language), keepProgram(program)],
    ...config,
  });
  await writeHostScript(`${program}/${CLIENT}`, workshop, variant.language);
  await writeBar(program, workshop);
}

/** In place of a playbook: its collections are declared, and empty. */
function nothing(): AstroIntegration {
  const loader = () => ({ name: 'chalktalk-nothing', load: async () => {} });
  return {
    name: 'chalktalk:nothing',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        offer({ source: { loader, config: loader }, schemas });
        updateConfig({ vite: { plugins: [cacheModule(''), plainImports()] } });
      },
    },
  };
}
