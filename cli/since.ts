import type { Source } from './check.ts';
import { misuse, success } from './outcome.ts';

/**
 * What a playbook lost since a revision of git.
 *
 * @param quiet says nothing beside the problems: somebody else reads what is printed
 */
export function problemsSince(revision: string, { quiet }: { quiet: boolean }): Source {
  return async ({ root, settings, tell }, playbook) => {
    const { cacheFolder } = await import('../integrations/content/read.ts');
    const { since } = await import('../integrations/history/index.ts');
    const found = await since(revision, playbook, { settings, cache: cacheFolder(root, settings) });
    if (!found.ok) return misuse(found.problem);
    if (found.value.note && !quiet) tell(found.value.note);
    return success(found.value.findings);
  };
}
