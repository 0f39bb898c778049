import { cacheFolder } from '../integrations/content/read.ts';
import { startPreview } from '../integrations/preview/index.ts';
import astroLog from './astro/log.ts';
import { success } from './outcome.ts';
import { threads } from './process/threads.ts';
import type { Preview, Project } from './project.ts';
import { findRenderer } from './render.ts';
import { serveLoopback } from './serve/loopback.ts';

/** Starts a preview with the compiled program, which is compiled first where that has not been done. */
export async function previewStep(
  project: Pick<Project, 'root' | 'generator' | 'debug' | 'print'>,
  ...[settings, tell]: Parameters<Preview>
): ReturnType<Preview> {
  const { root, debug, print } = project;
  const renderer = await findRenderer(project, settings, tell);
  if (!renderer.ok) return renderer;
  if (!renderer.value) return success(false);
  const log = debug ? ({ message }: { message: string }) => console.log(message) : astroLog().write;
  const preview = await startPreview(renderer.value, {
    settings,
    cache: cacheFolder(root, settings),
    threads: threads(),
    tell,
    log,
    print,
  });
  const serving = await serveLoopback(preview.handle, settings.port, true);
  if (!serving.ok) {
    await preview.close();
    return serving;
  }
  const { port, close } = serving.value;
  return success({
    url: `http://localhost:${port}${preview.base}`,
    async close() {
      await preview.close();
      await close();
    },
  });
}
