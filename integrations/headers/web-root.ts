import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths of every file under a web root, from it, with forward slashes, in order of their names. */
export function filesUnder(webRoot: string): string[] {
  return readdirSync(webRoot, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(webRoot, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The pages of a web root, each read when its turn comes: a whole site does not fit into memory. */
export function* pagesOf(webRoot: string, files: readonly string[]): Generator<{ path: string; html: string }> {
  for (const path of files) if (/\.html?$/i.test(path)) yield { path, html: readFileSync(join(webRoot, path), 'utf8') };
}
