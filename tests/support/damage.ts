import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts a folder, with something in it, where a file or another folder was. */
export function intoFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  writeFileSync(join(path, 'in-the-way'), '');
}

/** Puts a file where a folder was. */
export function intoFile(path: string): void {
  rmSync(path, { recursive: true, force: true });
  writeFileSync(path, 'in the way');
}

/** Puts a link that leads to itself where a file or a folder was. */
export function intoLoop(path: string): void {
  rmSync(path, { recursive: true, force: true });
  symlinkSync(path, path);
}
