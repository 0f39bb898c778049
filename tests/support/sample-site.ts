import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../cli/serve/server.ts';
import { chalktalk } from './playbook.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The sample playbook, built once: where it is served, and where it lies; and where packages of a course are kept. */
    site: { url: string; out: string; course: string };
  }
}

/** Builds the sample playbook once for all browser tests and serves it as `npm start` does, policy and all. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'chalktalk-sample-'));
  const out = join(folder, 'site');
  const built = await chalktalk(['build'], { PLAYBOOK_OUT: out });
  if (built.code !== 0) throw new Error(`The sample playbook does not build:\n${built.output}`);
  const serving = await startServer(out, 0);
  if (!serving.ok) throw new Error(serving.problem);
  project.provide('site', { url: serving.value.url, out, course: join(folder, 'course') });
  return async () => {
    await serving.value.close();
    await rm(folder, { recursive: true, force: true });
  };
}
