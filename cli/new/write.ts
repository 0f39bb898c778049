import { mkdir, realpath, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { errorCode, failure, type Outcome, success } from '../outcome.ts';

/** Texts by their path below a folder, with `/`. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/**
 * Writes new files: all of them or none. What is there already is never touched.
 *
 * @param folder where the paths begin; made if it is not there
 */
export async function writeNew(folder: string, files: Files): Promise<Outcome<void>> {
  const made: string[] = [];
  /** Folders that were not there before, the outer ones first. */
  const folders: string[] = [];
  try {
    for (const [path, text] of files) {
      const file = join(folder, path);
      await makeFolder(dirname(file), folders);
      // A folder that is a link may lead anywhere.
      if (!`${await realpath(dirname(file))}${sep}`.startsWith(`${await realpath(folder)}${sep}`))
        throw Object.assign(new Error('outside'), { path: file, code: 'a link in its path leads out of the playbook' });
      await writeFile(file, text, { flag: 'wx' });
      made.push(file);
    }
    return success(undefined);
  } catch (error) {
    for (const file of made) await rm(file, { force: true });
    for (const empty of folders.toReversed()) await rmdir(empty).catch(() => undefined);
    const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : folder;
    const code = errorCode(error);
    if (code === undefined) throw error;
    return failure(`${path} ${reason(code)}`);
  }
}

function reason(code: string): string {
  if (code === 'EEXIST') return 'is there already: nothing was written';
  if (code === 'ENOTDIR') return 'cannot be written: a file stands where a folder should be';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `cannot be written (${code}): you may not write there`;
  if (code === 'ENAMETOOLONG') return 'cannot be written: its name is too long';
  return `cannot be written (${code})`;
}

/**
 * Makes a folder and those that it lies in, one after the other: Node's own way of doing so never returns where a file system
 * refuses all new folders.
 *
 * @param made gets the folders that were not there, the outer ones first
 */
async function makeFolder(folder: string, made: string[]): Promise<void> {
  const missing: string[] = [];
  for (let each = folder; !(await isThere(each)); each = dirname(each)) missing.unshift(each);
  for (const each of missing) {
    await mkdir(each);
    made.push(each);
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
