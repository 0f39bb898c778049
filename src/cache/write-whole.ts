import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

let count = 0;

/**
 * Writes a file beside its place and moves it there: nobody ever sees half of it, and what stood there before stays where it
 * cannot be written.
 *
 * @param mode the file's permissions; left out, those of a new file
 * @throws what the file system says
 */
export function writeWhole(path: string, content: string | Uint8Array, mode?: number): void {
  const beside = `${path}.${process.pid}-${threadId}-${count++}`;
  try {
    writeFileSync(beside, content, mode === undefined ? {} : { mode });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
