import type { ReadPlaybook } from '../../integrations/content/read.ts';
import type { FileFinding } from '../../src/playbook/problems/problem.ts';
import { misuse, type Outcome, success } from '../outcome.ts';
import type { Project } from '../project.ts';

/**
 * Finds what reading a playbook cannot find: what it was in another revision, for instance. A failure is that of the command.
 */
export type ProblemSource = (
  project: Pick<Project, 'generator' | 'root' | 'settings' | 'print'>,
  playbook: ReadPlaybook,
) => Promise<Outcome<readonly FileFinding[]>>;

/** Stands for the main branch, whatever it is called. */
export const MAIN_BRANCH = Symbol('main branch');

/**
 * What a playbook lost since a revision of git.
 *
 * @param quiet says nothing beside the problems: somebody else reads what is printed
 */
export function problemsSince(revision: string | typeof MAIN_BRANCH, { quiet }: { quiet: boolean }): ProblemSource {
  return async ({ generator, root, settings, print }, playbook) => {
    const { cacheFolder } = await import('../../integrations/content/read.ts');
    const { mainBranch, since } = await import('../../integrations/history/index.ts');
    const { knowSamples } = await import('../new/samples.ts');
    const { isSample } = await knowSamples(generator);
    const name = typeof revision === 'string' ? revision : await mainBranch(settings.content);
    const found = await since(name, playbook, { settings, cache: cacheFolder(root, settings), isSample });
    if (!found.ok) return misuse(found.problem);
    if (found.value.note && !quiet) print(found.value.note);
    return success(found.value.findings);
  };
}
