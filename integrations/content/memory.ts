import { Cache, type Cached } from './cache.ts';
import { stampOf } from './stamp.ts';

/**
 * What one process has read and compiled of a playbook that it reads again and again. A file with the same stamp is the same
 * file: it is not even opened.
 */
export class Memory {
  #files = new Map<string, { stamp: string; cached: Cached }>();
  #stamps = new Map<string, string>();
  #saved = true;

  /** Whether nothing has been read yet: what is kept on the disk is looked at then. */
  get isEmpty(): boolean {
    return this.#files.size === 0;
  }

  /**
   * What is known of a file, if it is as it was. To be asked before the file is read: what changes meanwhile is seen later.
   *
   * @param path absolute
   * @param salt names what else files are compiled with
   */
  recall(file: string, path: string, salt: string): Cached | undefined {
    const found = stampOf(path);
    const stamp = found && `${salt} ${found}`;
    this.#stamps.set(file, stamp);
    const known = this.#files.get(file);
    return known && stamp !== '' && known.stamp === stamp ? known.cached : undefined;
  }

  /** Remembers all files of a reading, and nothing else. */
  keep(files: ReadonlyMap<string, Cached>, saved: boolean): void {
    this.#files = new Map([...files].map(([file, cached]) => [file, { stamp: this.#stamps.get(file) ?? '', cached }]));
    this.#stamps = new Map();
    this.#saved = saved;
  }

  /** Writes it into the cache on the disk, for the next process. @param folder of the cache */
  save(folder: string): void {
    if (this.#saved || this.isEmpty) return;
    new Cache(folder).close(new Map([...this.#files].map(([file, { cached }]) => [file, cached])));
    this.#saved = true;
  }
}
