import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { configSchema } from '../../src/playbook/schemas/config.ts';
import { locatePlaybook } from '../folders/locate.ts';
import { survey } from '../new/survey.ts';
import { errorCode, failure, type Outcome, success } from '../outcome.ts';
import { keyOf } from './plan.ts';

/** The folder that pages go to, and what lies in it. */
export interface Destination {
  /** True path, every link followed. */
  folder: string;
  /** Files by the id that they have. */
  taken: Map<string, string>;
  /** The highest number that may not be given again. */
  lastNumber: number;
  stages: Set<string>;
  hasConfig: boolean;
}

/**
 * Looks at the folder that pages are to go to: a new or an empty one, or a playbook, or a folder in which one lies.
 *
 * @param from true path of the folder that they come from
 */
export async function openDestination(from: string, to: string): Promise<Outcome<Destination>> {
  const named = await truePath(to);
  if (named === undefined) return failure(`${to} cannot be reached: a link in it leads nowhere, or a file stands where a folder should be`);
  const place = locatePlaybook(named, {}, named);
  const content = place.ok ? (place.value.content ?? named) : named;
  const folder = (await truePath(content)) ?? content;
  if (holds(from, folder)) return failure(`${to} lies in the folder that the pages come from: name a folder beside it`);
  if (holds(folder, from)) return failure(`${to} holds the folder that the pages come from: name a folder beside it`);
  const names = await readdir(folder).catch((error: unknown) => errorCode(error) ?? 'unknown');
  if (typeof names === 'string' && names !== 'ENOENT')
    return failure(names === 'ENOTDIR' ? `${to} is a file: name a folder` : `the folder ${to} cannot be read (${names}): check its rights`);
  const found = await survey(folder);
  if (!found && typeof names === 'object' && names.some((name) => !name.startsWith('.')))
    return failure(`${to} holds other files and no playbook: name a new folder, or the folder that holds \`playbook.yaml\``);
  const { paths = [], highest = 0, config = configSchema.parse({}) } = found ?? {};
  return success({
    folder,
    taken: new Map(paths.map((path) => [keyOf(path), path])),
    lastNumber: highest,
    stages: new Set(config.stages.map(({ id }) => id)),
    hasConfig: paths.includes('playbook.yaml'),
  });
}

/** A path with every link in it followed, as far as it exists; `undefined` where no folder can ever be. */
async function truePath(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') return undefined;
    if (await lstat(path).catch(() => undefined)) return undefined;
    const parent = await truePath(dirname(path));
    return parent && join(parent, basename(path));
  }
}

/** Whether `inner` is `outer` or lies within it. */
function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !way.startsWith(sep));
}
