import { enterProject } from '../astro/environment.ts';
import { takeAstro, takeLock } from '../folders/lock.ts';
import { takesPaths } from '../folders/takes-path.ts';
import { type Outcome, success } from '../outcome.ts';
import { untilStopped } from '../process/until-stopped.ts';
import type { Project } from '../project.ts';

/**
 * Runs Astro's development server, in the foreground, until the process is asked to stop.
 *
 * @throws what Astro throws
 */
export async function previewPlaybook(project: Project): Promise<Outcome<void>> {
  const { root, settings, loadAstro, print } = project;
  const place = takesPaths(project);
  if (!place.ok) return place;
  const lock = takeLock(root, 'dev', settings.content);
  if (!lock.ok) return lock;
  const alone = await takeAstro(root, 'dev', settings.content, print);
  if (!alone.ok) {
    lock.value.release();
    return alone;
  }
  try {
    enterProject(root, settings, 'development');
    const astro = await loadAstro();
    const server = await astro.dev({ root });
    await untilStopped();
    await server.stop();
    return success(undefined);
  } finally {
    alone.value.release();
    lock.value.release();
  }
}
