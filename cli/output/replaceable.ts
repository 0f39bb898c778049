import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, parse, relative, sep } from 'node:path';
import { MARKER_FILE, readMarker } from '../../integrations/headers/marker.ts';
import { errorCode, failure, type Outcome, success } from '../outcome.ts';

/** Folders that a build must never replace. */
export interface Precious {
  content: string;
  root: string;
  home: string;
}

/** What may lie in an output folder without being ours: it is carried over from one build to the next. */
export const CARRIED = ['.git'];

/**
 * Decides whether a folder may be replaced by a build: a new or an empty one, or what Chalktalk built there before.
 *
 * @param out absolute path of the wished output folder
 * @returns its true path, with every link followed
 */
export function checkTarget(out: string, precious: Precious): Outcome<string> {
  const refuse = (reason: string) => failure(`the output folder ${out} ${reason}`);
  const target = truePath(out);
  if (target === undefined) return refuse('cannot be reached: a link in it leads nowhere, or a file stands where a folder should be');
  if (target === parse(target).root) return refuse('is the root of a file system: name a folder of its own, with PLAYBOOK_OUT');
  for (const [name, folder] of Object.entries({
    'content folder': precious.content,
    project: precious.root,
    'home folder': precious.home,
  })) {
    if (holds(target, truePath(folder) ?? folder))
      return refuse(`is or holds the ${name} (${folder}): name a folder of its own, with PLAYBOOK_OUT`);
  }
  // What was built would be read as content by the next build, and start dev over and over.
  if (holds(truePath(precious.content) ?? precious.content, target))
    return refuse(`lies in the content folder (${precious.content}): name a folder beside it, with PLAYBOOK_OUT`);
  return checkContents(target, refuse);
}

function checkContents(target: string, refuse: (reason: string) => Outcome<never>): Outcome<string> {
  const stats = statSync(target, { throwIfNoEntry: false });
  if (!stats) return success(target);
  if (!stats.isDirectory()) return refuse('is a file: name a folder, with PLAYBOOK_OUT');
  if (stats.dev !== statSync(dirname(target)).dev)
    return refuse('is a mounted volume, which cannot be exchanged as a whole: name a folder within it, with PLAYBOOK_OUT');
  const foreign = readdirSync(target).filter((name) => !CARRIED.includes(name));
  if (foreign.length > 0 && !readMarker(target)) {
    return refuse(`holds files that Chalktalk did not build (it has no ${MARKER_FILE}): empty it, or name another, with PLAYBOOK_OUT`);
  }
  return success(target);
}

/** Whether `inner` is `outer` or lies within it. */
function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && parse(way).root === '');
}

/** A path with every link in it followed, as far as it exists; `undefined` where no folder can ever be. */
function truePath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOTDIR' || code === 'ELOOP') return undefined;
    if (code !== 'ENOENT') throw error;
    if (lstatSync(path, { throwIfNoEntry: false })) return undefined;
    const parent = truePath(dirname(path));
    return parent && join(parent, basename(path));
  }
}
