import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Located, locate } from '../../src/playbook/addresses/paths.ts';

/** What lies in a content folder. Paths are relative to it, with `/`, sorted. */
export interface Scan {
  /** Every file, pages or not, as the disk names it. */
  paths: string[];
  /** What the disk calls a file, by its composed name (NFC): links are composed, and a Mac may hand names over in pieces. */
  onDisk: Map<string, string>;
  /** Files that are part of the playbook. */
  located: Map<string, Located>;
  /** What looks like a page or data in our folders, and is not read: why it is not. */
  stray: { path: string; why: 'name' | 'folder' | 'link' }[];
}

/**
 * Lists a content folder. Hidden files and `node_modules` are left out, symbolic links to folders are not followed.
 * Links that lead out of the content folder, or nowhere, are left out too: whoever may send a page must not be able to
 * publish the files of the machine that builds. `undefined` where there is no such folder.
 */
export async function scan(content: string): Promise<Scan | undefined> {
  if (!(await stat(content).catch(() => undefined))?.isDirectory()) return undefined;
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  const pathOf = (entry: (typeof entries)[number]) => relative(content, join(entry.parentPath, entry.name)).split(sep).join('/');
  const visible = entries
    .map((entry) => ({ entry, path: pathOf(entry) }))
    .filter(({ path }) => !/(^|\/)(\.|node_modules(\/|$))/.test(path));
  const paths: string[] = [];
  const stray: Scan['stray'] = [];
  for (const { entry, path } of visible) {
    if (entry.isFile() || (entry.isSymbolicLink() && (await isFileBelow(content, join(content, path))))) paths.push(path);
    else if (locate(path)) stray.push({ path, why: entry.isDirectory() ? 'folder' : 'link' });
  }
  paths.sort();
  const located = new Map<string, Located>();
  for (const path of paths) {
    const found = locate(path);
    if (found) located.set(path, found);
    else if (
      /^(?:playbook\.yml$|(?:practices|modules|skills|roles|programs|evidence)\/)/.test(path) &&
      /\.(?:mdx?|markdown|ya?ml)$/i.test(path)
    )
      stray.push({ path, why: 'name' });
  }
  return { paths, onDisk: new Map(paths.map((path) => [path.normalize('NFC'), path])), located, stray };
}

async function isFileBelow(content: string, link: string): Promise<boolean> {
  const [folder, target] = await Promise.all([realpath(content), realpath(link).catch(() => undefined)]);
  return target?.startsWith(folder + sep) ? (await stat(target)).isFile() : false;
}
