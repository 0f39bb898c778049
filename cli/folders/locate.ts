import { existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { readMarker } from '../../integrations/headers/marker.ts';
import { digestOf } from '../../src/cache/digest.ts';
import { failure, misuse, type Outcome, success } from '../outcome.ts';
import { canKeep } from './make-folders.ts';

/** Where a playbook lies in the folder of its project, the likeliest first. */
const PLACES = ['src/content', 'content', '.'];

/** Where a command works. */
export interface Workplace {
  /** Absolute folder of the playbook; absent where there is none. */
  content?: string;
  /** Absolute folder of what belongs to the playbook: `dist` and what is kept from run to run lie below it. */
  project: string;
  /** Absolute folder of a built playbook, when that is the folder. */
  built?: string;
}

/**
 * Where a command works: in the folder that was typed after its name, else where `PLAYBOOK_CONTENT` says, else here.
 *
 * @param folder what was typed
 */
export function locatePlaybook(folder: string | undefined, env: Record<string, string | undefined>, cwd: string): Outcome<Workplace> {
  if (folder === undefined && env['PLAYBOOK_CONTENT']) return success({ content: resolve(cwd, env['PLAYBOOK_CONTENT']), project: cwd });
  const start = resolve(cwd, folder ?? '.');
  if (!isFolder(start)) return misuse(`there is no folder ${start}`);
  // What was built has a folder `practices`, too.
  if (readMarker(start)) return success({ project: start, built: start });
  const content = contentIn(start);
  return success(content ? { content, project: projectOf(content, start) } : { project: start });
}

/** What to say where a playbook is needed and there is none. */
export function noPlaybook({ project, built }: Workplace): Outcome<never> {
  if (built) return misuse(`${built} is what a playbook was built into: name the folder of the playbook`);
  return misuse(
    `there is no playbook in ${project}: neither src/content, nor content, nor the folder itself holds playbook.yaml or practices/. Name its folder after the command, or set PLAYBOOK_CONTENT`,
  );
}

/** The playbook of a folder: itself, or what lies in it where playbooks lie. */
function contentIn(folder: string): string | undefined {
  return PLACES.map((place) => join(folder, place)).find(
    (place) => existsSync(join(place, 'playbook.yaml')) || isFolder(join(place, 'practices')),
  );
}

/** Whoever names `handbook/content`, or stands in it, means the same project as who names `handbook`. */
function projectOf(content: string, start: string): string {
  if (content !== start || basename(content) !== 'content') return start;
  const above = dirname(content);
  return [dirname(above), above].find((folder) => contentIn(folder) === content) ?? start;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Folder below whose `node_modules` the installed package keeps what it has compiled: the project’s own, where it is one
 * that packages are installed in. Elsewhere nothing is left among somebody’s pages, but in their own cache folder.
 *
 * @param home the home folder
 */
export function cacheRootFor(project: string, env: Record<string, string | undefined>, home: string): Outcome<string> {
  // What is no letter or digit may mean something in an address, and Vite takes paths for such.
  const name = `${basename(project).replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')}-${digestOf(8, project)}`;
  const installs = ['package.json', 'node_modules'].some((sign) => existsSync(join(project, sign)));
  const own = join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'chalktalk', name);
  const found = [...(installs ? [project] : []), own, join(tmpdir(), 'chalktalk', name)].find(isWritable);
  return found ? success(found) : failure(`nothing can be kept in ${own}: check the rights on that folder`);
}

function isWritable(folder: string): boolean {
  return canKeep(join(folder, 'node_modules', '.cache', 'chalktalk'));
}
