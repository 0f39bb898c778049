import { join } from 'node:path';

/**
 * Folder of the Astro project of a playbook: what Astro generates on the way lies in its `.astro`. A checkout is its own
 * project; the folder of an installed package belongs to the package manager.
 *
 * @param root folder of the project
 * @param generator folder of this program
 */
export function astroProject(root: string, generator: string): string {
  return root === generator ? root : join(root, 'node_modules/.cache/chalktalk/astro');
}
