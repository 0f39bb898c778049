import { linkSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { digestOf } from '../../src/cache/digest.ts';
import { makeWay } from '../../src/cache/make-way.ts';
import { errorCode, failure, type Outcome, success } from '../outcome.ts';
import { whenProcessEnds } from '../process/exits.ts';
import { markOf, type ProcessMark, stillRuns } from '../process/process-mark.ts';
import { canKeep } from './make-folders.ts';

export interface Lock {
  /** Gives the lock back; a second call does nothing. */
  release(): void;
}

/** What holds a lock. A lock that does not say is a build's. */
const USES = { build: 'a build', dev: 'a live preview (chalktalk dev)' } as const;
export type Use = keyof typeof USES;

const markSchema = z.object({
  pid: z.int().positive(),
  started: z.string().optional(),
  use: z.enum(['build', 'dev']).catch('build'),
  content: z.string().optional(),
});
type Owner = ProcessMark & { use: Use; content?: string | undefined };

/** Lock files that this process holds: a file with our pid that is not among them was left by an earlier process. */
const held = new Set<string>();

/**
 * Makes this process the only one that builds or previews a playbook: what is kept of it from run to run is its alone.
 * The lock of a process that is gone is taken over. It is given back when the process ends in any orderly way.
 *
 * @param root project root
 * @param use what for: whoever comes second is told
 * @param content folder of the playbook: a project may build several
 */
export function takeLock(root: string, use: Use, content: string): Outcome<Lock> {
  const file = lockFile(root, 'build', content);
  const { lock, owner } = take(file, use, content);
  return lock ? success(lock) : busy(owner, file, content);
}

/**
 * Makes this process the only one in which Astro is at work on a project: it keeps one set of generated files per project
 * root, and the pictures of one run would be missing in the other. Waits for a build, which ends; not for a preview.
 *
 * @param root project root
 * @param content folder of the playbook for which Astro works
 * @param tell is told once when there is something to wait for
 */
export async function takeAstro(root: string, use: Use, content: string, tell: (line: string) => void): Promise<Outcome<Lock>> {
  const file = lockFile(root, 'astro');
  for (let told = false; ; told = true) {
    const { lock, owner } = take(file, use, content);
    if (lock) return success(lock);
    if (owner?.use === 'dev') return busy(owner, file, content);
    if (owner && !told) tell(`Waiting for ${USES.build} ${whose(owner, content)} (process ${owner.pid}), which has Astro at work`);
    await setTimeout(WAIT);
  }
}

/** Milliseconds between two looks at a lock. */
const WAIT = 100;

/** Takes a lock file, or says whose it is; neither where others take and leave it at this very moment. */
function take(file: string, use: Use, content: string): { lock?: Lock; owner?: Owner } {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(file, { use, content })) return { lock: hold(file) };
    const text = contentOf(file);
    if (text === undefined) continue;
    const owner = ownerIn(text);
    if (owner && (owner.pid === process.pid ? held.has(file) : stillRuns(owner))) return { owner };
    discard(file, text);
  }
  return {};
}

function busy(owner: Owner | undefined, file: string, content: string): Outcome<never> {
  if (!owner) return failure(`another build of this project started at the same moment: try again. If none runs, delete ${file}`);
  const { pid, use } = owner;
  const of = whose(owner, content);
  const way = use === 'build' ? 'wait for it or stop it. If that process is no build' : 'stop it first. If that process is none';
  return failure(
    `${use === 'build' && of === THIS ? 'another build' : USES[use]} ${of} is running (process ${pid}): ${way}, delete ${file}`,
  );
}

const THIS = 'of this project';

function whose({ content: its }: Owner, content: string): string {
  return its === undefined || its === content ? THIS : `of another playbook (${its}) with this program`;
}

/** Where a lock of a project lies. Projects may share a linked node_modules, so the root (its true path) is part of the name. */
function lockFile(root: string, kind: 'build' | 'astro', ...of: readonly string[]): string {
  const place = realpathSync(root);
  return join(cacheFolder(place), `${kind}-${digestOf(12, place, ...of.map((part) => `\n${part}`))}.lock`);
}

function cacheFolder(root: string): string {
  const usual = join(root, 'node_modules', '.cache', 'chalktalk');
  if (canKeep(usual)) return usual;
  const other = join(root, '.cache', 'chalktalk');
  mkdirSync(other, { recursive: true });
  return other;
}

/** Writes the lock file with all it holds in one step; `false` when there is one. */
function create(file: string, owner: Omit<Owner, keyof ProcessMark>): boolean {
  const draft = `${file}.${process.pid}`;
  const text = JSON.stringify({ ...markOf(), ...owner });
  writeFileSync(draft, text);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    return createWithoutLink(file, text);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** For file systems without hard links. */
function createWithoutLink(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function hold(file: string): Lock {
  held.add(file);
  const drop = () => {
    if (held.delete(file)) rmSync(file, { force: true });
  };
  const cancel = whenProcessEnds(drop);
  return {
    release() {
      cancel();
      drop();
    },
  };
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // What stands there and is no file says nothing: it was left by some accident, and goes.
    return errorCode(error) === 'ENOENT' ? undefined : '';
  }
}

function ownerIn(text: string): Owner | undefined {
  try {
    const { pid, started, use, content } = markSchema.parse(JSON.parse(text));
    return { pid, started, use, content };
  } catch {
    return undefined;
  }
}

/** Takes a stale lock away, unless somebody else has replaced it since it was read. */
function discard(file: string, stale: string): void {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  // A link to itself has become one to nowhere.
  if ((contentOf(aside) ?? '') === stale) makeWay(aside);
  else renameSync(aside, file);
}
