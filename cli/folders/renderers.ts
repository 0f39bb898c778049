import { join, sep } from 'node:path';
import { astroProject } from './astro-project.ts';
import { canKeep } from './make-folders.ts';

/**
 * Folder in which the compiled program is kept, where its modules find their packages: of a checkout one for all playbooks,
 * of an installed package one for each project.
 *
 * @param root folder of the project
 * @param generator folder of this program
 */
export function renderersFolder(root: string, generator: string): string {
  const own = join(generator, 'node_modules', '.cache', 'chalktalk', 'renderers');
  const installed = generator.split(sep).includes('node_modules');
  return !installed && canKeep(own) ? own : join(astroProject(root, generator), 'renderers');
}
