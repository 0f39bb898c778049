import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** A path as one would type it: from where one is, or whole where it lies elsewhere. */
export function shownFrom(cwd: string, path: string): string {
  const way = relative(cwd, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? path : way || '.';
}

/** The root of the repository that a folder lies in, else the folder itself. */
export function repositoryOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return folder;
  }
}
