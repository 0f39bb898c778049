import { sep } from 'node:path';
import { failure, type Outcome, success } from '../outcome.ts';
import type { Project } from '../project.ts';

/** In an address each of these begins something else. (On Windows a backslash parts folders, and is in no name.) */
const SIGNS = sep === '\\' ? /[#?]/ : /[#?\\]/;

/** Whether what builds can read from where the playbook, its project and this program lie: Vite takes paths for addresses. */
export function takesPaths({ root, generator, settings }: Pick<Project, 'root' | 'generator' | 'settings'>): Outcome<void> {
  for (const path of [settings.content, root, generator]) {
    const sign = SIGNS.exec(path)?.[0];
    if (sign !== undefined) return failure(`nothing can be built in ${path}: rename the folder that has a "${sign}" in its name`);
  }
  return success(undefined);
}
