import { join } from 'node:path';
import { locate } from '../../src/playbook/addresses/paths.ts';
import { shownFrom } from '../folders/shown-path.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { Project } from '../project.ts';
import type { NewRequest } from './arguments.ts';
import { begin } from './begin.ts';
import { asFile, UNFINISHED } from './skeleton/blank.ts';
import { type Survey, survey } from './survey.ts';
import { writeNew } from './write.ts';

/**
 * Begins a page or an entry of a playbook: the right file in the right place, with everything filled in that can be known.
 *
 * @param day `YYYY-MM-DD`, today
 */
export async function newEntry({ settings, cwd, print }: Project, request: NewRequest, day: string): Promise<Outcome<void>> {
  const { content } = settings;
  const known = await survey(content);
  if (!known) return failure(`there is no playbook in ${content}: begin one with chalktalk new playbook DIR, or set PLAYBOOK_CONTENT`);
  for (const trouble of known.troubles) print(`warning: ${trouble}`);
  const shown = (path: string) => shownFrom(cwd, join(content, path));
  const begun = begin(request, known, day);
  if (!begun.ok) return begun;
  const { files, news } = begun.value;
  for (const path of files.keys()) {
    const problem = inTheWay(path, known, shown);
    if (problem !== undefined) return failure(`${problem}: choose another title`);
  }
  const written = await writeNew(content, new Map([...files].map(([path, skeleton]) => [path, asFile(skeleton)])));
  if (!written.ok) return written;
  for (const path of files.keys()) print(`Wrote ${shown(path)}`);
  for (const line of news) print(line);
  print(`Write on wherever it says ${UNFINISHED.trim()}`);
  return success(undefined);
}

/** Why a file may not be written: another one has its address, or had it. */
function inTheWay(path: string, { files, gone }: Survey, shown: (path: string) => string): string | undefined {
  const { url = '' } = locate(path) ?? {};
  const [same] = [...files].find(([, other]) => key(other.url) === key(url)) ?? [];
  if (same !== undefined) return `${shown(same)} is there already`;
  return gone.has(url) ? `${url} was the address of another page, which people still have` : undefined;
}

/** The same for addresses that some systems take for one. */
function key(url: string): string {
  return url.normalize('NFC').toLowerCase();
}
