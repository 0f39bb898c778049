import { enterProject } from './environment.ts';
import type { Project } from './project.ts';
import { untilStopped } from './signals.ts';

/** Runs Astro's development server, in the foreground, until the process is asked to stop. */
export async function dev({ root, settings, loadAstro }: Project): Promise<void> {
  enterProject(root, settings);
  const astro = await loadAstro();
  const server = await astro.dev({ root, server: { port: settings.port } });
  await untilStopped();
  await server.stop();
}
