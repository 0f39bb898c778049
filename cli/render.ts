import { cacheFolder } from '../integrations/content/read.ts';
import { rendererFor, renderPlaybook } from '../integrations/renderer/index.ts';
import type { Settings } from '../src/playbook/settings.ts';
import { compileProgram, prepareAstroProject } from './astro/load.ts';
import astroLog from './astro/log.ts';
import { renderersFolder } from './folders/renderers.ts';
import type { Project } from './project.ts';

/**
 * The render step of a build: writes the pages with the compiled program, which is compiled first where that has not been
 * done, and whatever else belongs into a web root.
 *
 * @returns `false`, and nothing is done, where Astro has to build it
 */
export async function renderStep(
  { root, generator, debug }: Pick<Project, 'root' | 'generator' | 'debug'>,
  settings: Settings,
  webRoot: string,
): Promise<boolean> {
  prepareAstroProject(root);
  const renderer = await rendererFor(settings, renderersFolder(root, generator), async (folder, variant) => {
    await compileProgram(root, folder, variant, debug);
  });
  if (!renderer) return false;
  const { write } = debug ? { write: ({ message }: { message: string }) => console.log(message) } : astroLog();
  await renderPlaybook(renderer, { settings, cache: cacheFolder(root, settings), webRoot, log: write });
  return true;
}
