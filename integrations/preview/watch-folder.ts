import { EventEmitter } from 'node:events';
import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join, sep } from 'node:path';
import { lookAt } from '../content/stamp.ts';

/**
 * Tells of changes in a folder as `all`, with the path. It may miss some: `keepUp` looks by itself, too. So whatever the
 * system refuses (more watchers, a folder that has gone) is left at that.
 */
export class FolderWatcher extends EventEmitter {
  readonly #folder: string;
  readonly #watchers = new Map<string, FSWatcher>();

  /** @param folder absolute */
  constructor(folder: string) {
    super();
    this.#folder = folder;
    this.update();
  }

  /** Watches folders that have come, too. */
  update(): void {
    // Elsewhere the system watches all that is below. On Linux each folder is watched by itself, which tells of its files.
    const folders = process.platform === 'linux' ? ['', ...foldersBelow(this.#folder)] : [''];
    // One that was made anew under the same name is another one.
    const wanted = new Map(folders.map((folder) => [`${lookAt(join(this.#folder, folder))?.ino} ${folder}`, folder]));
    for (const key of [...this.#watchers.keys()]) if (!wanted.has(key)) this.#end(key);
    for (const [key, folder] of wanted) if (!this.#watchers.has(key)) this.#add(key, join(this.#folder, folder));
  }

  close(): void {
    for (const key of [...this.#watchers.keys()]) this.#end(key);
  }

  #add(key: string, path: string): void {
    try {
      const watcher = watch(path, { recursive: process.platform !== 'linux', persistent: false });
      watcher.on('change', (event, name) => {
        const changed = String(name ?? '');
        if (!isHidden(changed)) this.emit('all', event, join(path, changed));
      });
      watcher.on('error', () => this.#end(key));
      this.#watchers.set(key, watcher);
    } catch {
      // Looking finds it.
    }
  }

  #end(key: string): void {
    this.#watchers.get(key)?.close();
    this.#watchers.delete(key);
  }
}

function foldersBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .filter((path) => !isHidden(path));
  } catch {
    return [];
  }
}

function isHidden(path: string): boolean {
  return path.split(sep).some((part) => part.startsWith('.') || part === 'node_modules');
}
