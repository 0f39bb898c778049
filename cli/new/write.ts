import { mkdir, realpath, rm, rmdir, writeFile } from 'node:fs/promises';
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
      const first = await mkdir(dirname(file), { recursive: true });
      if (first !== undefined) folders.push(...between(first, dirname(file)));
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

/** A folder and those in it down to another one. */
function between(outer: string, inner: string): string[] {
  const found = [outer];
  for (const step of inner.slice(outer.length).split(sep).filter(Boolean)) found.push(join(found.at(-1) ?? outer, step));
  return found;
}
