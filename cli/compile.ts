import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import { cacheFolder, readPlaybook } from '../integrations/content/read.ts';
import { report } from '../src/playbook/problems/report.ts';
import type { Compile } from './project.ts';

/**
 * Compiles and checks the whole playbook before Astro starts, and prints all its problems. What it compiled lies in the
 * cache, where Astro's collections find it.
 */
export const compile: Compile = async (settings) => {
  const root = resolve(import.meta.dirname, '..');
  // This thread hands out the work, so one thread less than there are processors, but always a second one.
  const threads = Math.max(2, availableParallelism() - 1);
  const { problems } = await readPlaybook({ settings, cache: cacheFolder(root, settings), drafts: false, threads });
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (problems.length > 0) console.error(`${report(problems, (file) => relative(process.cwd(), resolve(settings.content, file)))}\n`);
  return { errors };
};
