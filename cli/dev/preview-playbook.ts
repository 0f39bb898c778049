import { enterProject } from '../astro/environment.ts';
import { takeAstro, takeLock } from '../folders/lock.ts';
import { takesPaths } from '../folders/takes-path.ts';
import { type Outcome, success } from '../outcome.ts';
import { untilStopped } from '../process/until-stopped.ts';
import type { Project } from '../project.ts';

/**
 * Shows the playbook while it is written, in the foreground, until the process is asked to stop: with the compiled program,
 * and where it cannot be used (pages of code, a change of the program itself) with Astro's development server.
 *
 * @throws what Astro throws
 */
export async function previewPlaybook(project: Project): Promise<Outcome<void>> {
  const { root, settings, preview, print, progress } = project;
  const place = takesPaths(project);
  if (!place.ok) return place;
  const lock = takeLock(root, 'dev', settings.content);
  if (!lock.ok) return lock;
  try {
    enterProject(root, settings, 'production');
    const { tell, end } = await progress();
    const started = await preview(settings, tell).finally(end);
    if (!started.ok) return started;
    if (!started.value) return await runAstro(project);
    print(`The preview is at ${started.value.url} (Ctrl-C stops it)`);
    await untilStopped();
    await started.value.close();
    return success(undefined);
  } finally {
    lock.value.release();
  }
}

async function runAstro({ root, settings, loadAstro, print }: Project): Promise<Outcome<void>> {
  const alone = await takeAstro(root, 'dev', settings.content, print);
  if (!alone.ok) return alone;
  try {
    enterProject(root, settings, 'development');
    const astro = await loadAstro();
    const server = await astro.dev({ root });
    await untilStopped();
    await server.stop();
    return success(undefined);
  } finally {
    alone.value.release();
  }
}
