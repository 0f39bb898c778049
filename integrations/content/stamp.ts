import { type Stats, statSync } from 'node:fs';

/** What the disk says of a file or folder; `undefined` where there is none, or nobody may look. */
export function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/**
 * What changes with a file: where its bytes lie, how many they are, and its times (that of its entry too: a file may be given
 * another's, or an older time). Empty where there is none.
 */
export function stampOf(path: string): string {
  const stats = lookAt(path);
  return stats ? `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}` : '';
}
