import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Located, locate } from '../../src/playbook/compile/paths.ts';

/** What lies in a content folder. Paths are relative to it, with `/`, sorted. */
export interface Scan {
  /** Every file, pages or not. */
  paths: string[];
  /** Files that are part of the playbook. */
  located: Map<string, Located>;
  /** Files in our folders that look like pages or data, and are not where one would be read. */
  stray: string[];
}

/** Lists a content folder. Hidden files, `node_modules` and symbolic links to folders are left out. `undefined` where there is no such folder. */
export async function scan(content: string): Promise<Scan | undefined> {
  if (!(await stat(content).catch(() => undefined))?.isDirectory()) return undefined;
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => relative(content, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)(\.|node_modules\/)/.test(path))
    .toSorted();
  const located = new Map<string, Located>();
  const stray: string[] = [];
  for (const path of paths) {
    const found = locate(path);
    if (found) located.set(path, found);
    else if (/^(practices|modules|skills|roles|programs|evidence)\/.*\.(mdx?|ya?ml)$/.test(path)) stray.push(path);
  }
  return { paths, located, stray };
}
