import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { cacheFolder, readPlaybook } from '../integrations/content/read.ts';
import { report } from '../src/playbook/problems/report.ts';
import type { Compile } from './project.ts';

/**
 * The compile step of a build: reads and checks the whole playbook, and prints every problem it finds.
 *
 * @param root project root, where compiled pages are kept
 * @param cwd folder that the printed paths start from
 */
export function compileStep(root: string, cwd: string): Compile {
  return async (settings) => {
    const threads = availableParallelism() - 1;
    const { problems } = await readPlaybook({ settings, cache: cacheFolder(root, settings), drafts: false, threads });
    if (problems.length > 0) console.error(report(problems, (file) => relative(cwd, join(settings.content, file))));
    return { errors: problems.filter(({ severity }) => severity === 'error').length };
  };
}
