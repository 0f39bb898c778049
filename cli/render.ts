import { cacheFolder } from '../integrations/content/read.ts';
import { type Renderer, rendererFor, renderPlaybook } from '../integrations/renderer/index.ts';
import type { Tell } from '../integrations/steps.ts';
import type { Settings } from '../src/playbook/settings.ts';
import { compileProgram, prepareAstroProject } from './astro/load.ts';
import astroLog from './astro/log.ts';
import { takeAstro } from './folders/lock.ts';
import { renderersFolder } from './folders/renderers.ts';
import { type Outcome, success } from './outcome.ts';
import type { Project, Render } from './project.ts';

type Step = Pick<Project, 'root' | 'generator' | 'debug' | 'print'>;

/**
 * The render step of a build: writes the pages with the compiled program, which is compiled first where that has not been
 * done, and whatever else belongs into a web root.
 *
 * @returns `false` where nothing was done: Astro has to build it then
 */
export async function renderStep(step: Step, ...[settings, webRoot, tell]: Parameters<Render>): ReturnType<Render> {
  const renderer = await findRenderer(step, settings, tell);
  if (!renderer.ok) return renderer;
  if (!renderer.value) return success(false);
  const { root, debug } = step;
  const { write } = debug ? { write: ({ message }: { message: string }) => console.log(message) } : astroLog();
  return success(await renderPlaybook(renderer.value, { settings, cache: cacheFolder(root, settings), webRoot, log: write, tell }));
}

/** The compiled program for a playbook, which is compiled where that has not been done; nothing where Astro has to run in full. */
export async function findRenderer(
  { root, generator, debug, print }: Step,
  settings: Settings,
  tell?: Tell,
): Promise<Outcome<Renderer | undefined>> {
  prepareAstroProject(root);
  let refused: Outcome<never> | undefined;
  const renderer = await rendererFor(settings, renderersFolder(root, generator), {
    make(folder, variant) {
      tell?.('program');
      return compileProgram(root, folder, variant, debug);
    },
    async alone(find) {
      const lock = await takeAstro(root, 'build', settings.content, print);
      if (lock.ok) return find().finally(lock.value.release);
      refused = lock;
      return undefined;
    },
  });
  return refused ?? success(renderer);
}
