import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../outcome.ts';

/** What came of a file that was to be written. */
export type WriteResult = 'written' | 'exists' | 'blocked';

/** Writes new files below a folder: never over another, never through a link that lies in it. */
export class NewFileWriter {
  readonly #root: string;
  readonly #ready = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Writes one file, given as text or as the path of another. */
  async write(path: string, content: { text: string } | { copyOf: string }): Promise<WriteResult> {
    if (!(await this.#folderReady(dirname(path)))) return 'blocked';
    try {
      const file = join(this.#root, path);
      if ('text' in content) await writeFile(file, content.text, { flag: 'wx' });
      else await copyFile(content.copyOf, file, constants.COPYFILE_EXCL);
      return 'written';
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return 'exists';
      throw error;
    }
  }

  /** Makes the folders of a path one by one; `false` where a file or a link stands in the way. */
  async #folderReady(path: string): Promise<boolean> {
    if (this.#ready.has(path)) return true;
    const parts = path === '.' ? [] : path.split('/');
    if (parts.includes('..')) return false;
    await mkdir(this.#root, { recursive: true });
    let folder = this.#root;
    for (const part of parts) {
      folder = join(folder, part);
      const stats = await lstat(folder).catch(() => undefined);
      if (stats && !stats.isDirectory()) return false;
      if (!stats) await mkdir(folder);
    }
    this.#ready.add(path);
    return true;
  }
}
