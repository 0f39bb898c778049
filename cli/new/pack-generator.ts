import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { filesIn } from './files-in.ts';
import { isInstalled } from './generator.ts';
import { tarball } from './tarball.ts';
import type { Files } from './write.ts';

/**
 * The generator that runs now as a package that npm installs, as `npm pack` would make it.
 *
 * @param program folder of the generator: a checkout, or `lib` of the installed package
 * @throws where a checkout has not installed what it is translated with
 */
export async function packGenerator(program: string): Promise<Uint8Array> {
  if (isInstalled(program)) return tarball(await contentsOf(resolve(program, '..')));
  const aside = await mkdtemp(join(tmpdir(), 'chalktalk-package-'));
  try {
    // A package holds JavaScript, and what makes that of the source is no part of it.
    await promisify(execFile)(process.execPath, [join(program, 'scripts/pack.ts'), '--into', aside]);
    return tarball(await contentsOf(aside));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** All files below a folder, without packages that lie in it. */
async function contentsOf(folder: string): Promise<Files> {
  const paths = (await filesIn(folder)).filter((path) => !path.startsWith('node_modules/'));
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))] as const)));
}
