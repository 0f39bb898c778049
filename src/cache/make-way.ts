import { accessSync, chmodSync, constants, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a folder that belongs to the cache alone. Whatever else stands in its place goes: a file, a link that leads nowhere
 * or to itself, a folder that may not be read. Folders above it are made, and never taken away: they may be somebody's.
 *
 * @throws what the file system says
 */
export function makeKeptFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    makeWay(folder);
    mkdirSync(folder, { recursive: true });
  }
}

/**
 * Takes away whatever stands in a place of the cache, where anything does.
 *
 * @throws what the file system says
 */
export function makeWay(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    openUp(path);
    rmSync(path, { recursive: true, force: true });
  }
}

/** A folder that may not be read or changed cannot be emptied. */
function openUp(path: string): void {
  if (!lstatSync(path).isDirectory()) return;
  chmodSync(path, 0o700);
  for (const name of readdirSync(path)) openUp(join(path, name));
}
