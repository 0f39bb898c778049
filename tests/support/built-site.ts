import { createHash } from 'node:crypto';
import { mkdtempSync, realpathSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { chalktalk, type Ran, write } from './playbook.ts';

/** A folder with a playbook and what is built from it. */
export interface BuiltSite {
  folder: string;
  content: string;
  out: string;
  /** Writes files below the content folder. */
  write(files: Record<string, string | Uint8Array>): Promise<void>;
  /** Runs `chalktalk build` of the content into `out`. */
  build(env?: Record<string, string>): Promise<Ran>;
  /** Text of a built file, by its path below the web root. */
  read(path: string): Promise<string>;
}

/**
 * A new one. Content, output and project are three different places, as with a team's own handbook.
 *
 * @param later when to take it away: after the test, or with `afterAll` after the tests of a file
 */
export function builtSite(later: (clean: () => Promise<void>) => void = onTestFinished): BuiltSite {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'chalktalk-')));
  later(() => rm(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  return {
    folder,
    content,
    out,
    write: (files) => write(content, files),
    build: (env) => chalktalk(['build'], { PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: out, ...env }),
    read: (path) => readFile(join(out, path), 'utf8'),
  };
}

/** Every file below a folder: path → digest of its bytes. Empty where there is no folder. */
export async function bytesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const digest = async (file: string) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
      .slice(0, 16);
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file.slice(folder.length + 1), await digest(file)] as const)));
}
