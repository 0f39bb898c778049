import { readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder, readPlaybook } from '../../integrations/content/read.ts';
import type { CompiledFile } from '../../src/playbook/model/compiled.ts';
import { shownFrom } from '../folders/shown-path.ts';
import { errorCode, failure, type Outcome, success } from '../outcome.ts';
import type { Project } from '../project.ts';
import { knowSamples } from './samples.ts';

/** Takes the samples out of a playbook: those that nobody has changed, and that no other page needs. */
export async function removeSamples({ generator, root, cwd, settings, print }: Project): Promise<Outcome<void>> {
  const { content } = settings;
  const { paths, isSample } = await knowSamples(generator);
  const playbook = await readPlaybook({ settings, cache: cacheFolder(root, settings), drafts: true, bodies: false });
  const there = new Map(playbook.all.map((file) => [file.file, file]));
  const samples = [...paths].filter((path) => there.has(path));
  if (samples.length === 0) return failure(`there are no samples in ${shownFrom(cwd, content)}`);
  const unchanged = new Set<string>();
  for (const path of samples) if (isSample(path, await readFile(join(content, path), 'utf8'))) unchanged.add(path);
  const kept = neededBy(playbook.all, unchanged);
  const removed = [...unchanged].filter((path) => !kept.has(path));
  try {
    for (const path of removed) await remove(content, path);
  } catch (error) {
    return failure(`a sample cannot be removed (${errorCode(error) ?? String(error)}): check the rights in ${shownFrom(cwd, content)}`);
  }
  const shown = (path: string) => shownFrom(cwd, join(content, path));
  print(`Removed ${removed.length === 1 ? 'one sample' : `${removed.length} samples`}; nothing of them has to be retired`);
  for (const path of samples.filter((sample) => !unchanged.has(sample))) print(`Kept ${shown(path)}: it was changed`);
  for (const [path, by] of kept) print(`Kept ${shown(path)}: ${shown(by)} needs it`);
  return success(undefined);
}

/**
 * The samples that something needs which stays.
 *
 * @returns by the path of the sample, the file that needs it
 */
function neededBy(files: readonly CompiledFile[], unchanged: ReadonlySet<string>): Map<string, string> {
  const kept = new Map<string, string>();
  const stays = files.filter(({ file }) => !unchanged.has(file));
  // What is kept needs others in turn: the list grows while it is gone through.
  for (const user of stays) {
    for (const sample of files) {
      if (!unchanged.has(sample.file) || kept.has(sample.file) || !needs(user, sample)) continue;
      kept.set(sample.file, user.file);
      stays.push(sample);
    }
  }
  return kept;
}

/** Does a file name another, or are both of one module? */
function needs(user: CompiledFile, other: CompiledFile): boolean {
  const module = ({ kind, id }: CompiledFile) => (kind === 'module' || kind === 'lesson' ? id.split('/')[0] : undefined);
  if (module(user) !== undefined && module(user) === module(other)) return true;
  return user.references.some(({ kind, to }) =>
    kind === 'page' ? to === other.url : kind === 'file' ? to === other.file : kind === other.kind && to === other.id,
  );
}

/** A file, and the folders that hold nothing without it. */
async function remove(content: string, path: string): Promise<void> {
  await rm(join(content, path));
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      await rmdir(join(content, folder));
    } catch {
      return;
    }
  }
}
