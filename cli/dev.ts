import { enterProject } from './environment.ts';
import { takeLock } from './lock.ts';
import { type Outcome, success } from './outcome.ts';
import type { Project } from './project.ts';
import { untilStopped } from './signals.ts';

/**
 * Runs Astro's development server, in the foreground, until the process is asked to stop.
 *
 * @throws what Astro throws
 */
export async function dev({ root, settings, loadAstro }: Project): Promise<Outcome<void>> {
  const lock = takeLock(root, 'dev');
  if (!lock.ok) return lock;
  try {
    enterProject(root, settings, 'development');
    const astro = await loadAstro();
    const server = await astro.dev({ root });
    await untilStopped();
    await server.stop();
    return success(undefined);
  } finally {
    lock.value.release();
  }
}
