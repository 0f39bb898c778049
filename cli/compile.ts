import { availableParallelism } from 'node:os';
import { isAbsolute, join, relative, sep } from 'node:path';
import { cacheFolder } from '../integrations/content/read.ts';
import { readForBuild } from '../integrations/content/reading.ts';
import { report } from '../src/playbook/problems/report.ts';
import type { Compile } from './project.ts';

/** Each thread learns the compiler anew and takes its own memory: more of them stop being worth it. */
const MOST_THREADS = 8;

/**
 * The compile step of a build: reads and checks the whole playbook, and prints every problem it finds.
 *
 * @param root project root, where compiled pages are kept
 * @param cwd folder that the printed paths start from
 */
export function compileStep(root: string, cwd: string): Compile {
  return async (settings) => {
    // This thread only waits for the others.
    const threads = Math.min(availableParallelism(), MOST_THREADS);
    const { problems } = await readForBuild({ settings, cache: cacheFolder(root, settings), drafts: false, threads });
    if (problems.length > 0) console.error(report(problems, (file) => shownFrom(cwd, join(settings.content, file))));
    return { errors: problems.filter(({ severity }) => severity === 'error').length };
  };
}

/** A path as one would type it: from where one is, or whole where it lies elsewhere. */
function shownFrom(cwd: string, path: string): string {
  const way = relative(cwd, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? path : way || '.';
}
