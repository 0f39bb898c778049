import type { ReadPlaybook } from '../../integrations/content/read.ts';
import type { FileFinding } from '../../src/playbook/problems/problem.ts';
import { misuse, type Outcome, success } from '../outcome.ts';
import type { Project } from '../project.ts';

/**
 * Finds what reading a playbook cannot find: what it was in another revision, for instance. A failure is that of the command.
 */
export type ProblemSource = (project: Project, playbook: ReadPlaybook) => Promise<Outcome<readonly FileFinding[]>>;

/**
 * What a playbook lost since a revision of git.
 *
 * @param quiet says nothing beside the problems: somebody else reads what is printed
 */
export function problemsSince(revision: string, { quiet }: { quiet: boolean }): ProblemSource {
  return async ({ root, settings, print }, playbook) => {
    const { cacheFolder } = await import('../../integrations/content/read.ts');
    const { since } = await import('../../integrations/history/index.ts');
    const found = await since(revision, playbook, { settings, cache: cacheFolder(root, settings) });
    if (!found.ok) return misuse(found.problem);
    if (found.value.note && !quiet) print(found.value.note);
    return success(found.value.findings);
  };
}
