import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readMarker } from '../../integrations/headers/marker.ts';
import { errorCode, failure, type Outcome, success } from '../outcome.ts';
import { whenProcessEnds } from '../process/exits.ts';
import { isAlive } from '../process/process-mark.ts';
import { CARRIED } from './replaceable.ts';

/** A web root under construction, beside the one that stands. */
export interface Output {
  /** Absolute folder to build into; empty at first. */
  staging: string;
  /** Puts what was built in place of what stood there. When that fails, what stood there stands again. */
  commit(): Promise<Outcome<void>>;
  /** Throws away what was built; what stood in the output folder is not touched. */
  discard(): Promise<void>;
}

/** The moves that exchange two folders; given by a test that wants to see one fail. */
export interface Moves {
  rename(from: string, to: string): void;
}

/**
 * Prepares the building of a web root, after removing what crashed builds left beside it.
 *
 * @param target true path of the output folder, as `checkTarget` returns it
 * @param workshop folder of the program’s own. Where that is another file system, it is built there and copied beside the
 *   target when it is whole: Astro moves files from its own folder into the output
 */
export async function openOutput(target: string, moves: Moves = { rename: renameSync }, workshop?: string): Promise<Outcome<Output>> {
  const beside = `${target}.building-${process.pid}`;
  const aside = `${target}.replaced-${process.pid}`;
  let staging = beside;
  try {
    mkdirSync(dirname(target), { recursive: true });
    await clearLeftovers(target);
    if (workshop !== undefined && deviceOf(workshop) !== deviceOf(dirname(target))) {
      mkdirSync(workshop, { recursive: true });
      await clearLeftovers(join(workshop, WHOLE));
      staging = join(workshop, `${WHOLE}.building-${process.pid}`);
    }
    mkdirSync(staging);
  } catch (error) {
    return failure(
      `the output folder ${target} cannot be made (${errorCode(error) ?? String(error)}): check the rights on ${dirname(target)}, or name another, with PLAYBOOK_OUT`,
    );
  }
  const places = [...new Set([staging, beside])];
  const remove = () => {
    for (const place of places) rmSync(place, { recursive: true, force: true });
  };
  const cancel = whenProcessEnds(remove);
  return success({
    staging,
    async commit() {
      if (!readMarker(staging)) throw new Error('the build left no marker file: the headers integration has not run');
      if (staging !== beside) await cp(staging, beside, { recursive: true, preserveTimestamps: true });
      const swapped = swap({ target, staging: beside, aside }, moves);
      if (swapped.ok) {
        cancel();
        // Slow for large sites, and what a crash leaves here goes with the next build.
        await rm(aside, { recursive: true, force: true });
        if (staging !== beside) await rm(staging, { recursive: true, force: true });
      }
      return swapped;
    },
    async discard() {
      cancel();
      // Somebody may still be writing there, in the background of a build that has failed. Why it failed is what counts;
      // what stays here goes with the next build.
      for (const place of places) await rm(place, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    },
  });
}

/** The file system on which a folder lies, or would lie. */
function deviceOf(folder: string): number {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats ? stats.dev : deviceOf(dirname(folder));
}

/** Name of a site that is built away from its place. */
const WHOLE = 'site';

/** Exchanges the folders without a pause in which a signal could come between. */
function swap({ target, staging, aside }: Record<'target' | 'staging' | 'aside', string>, { rename }: Moves): Outcome<void> {
  const standing = existsSync(target);
  const told = (error: unknown) =>
    failure(
      `the new pages cannot be put into ${target} (${errorCode(error) ?? String(error)}): what stood there still stands. Is a program using the folder?`,
    );
  try {
    if (standing) {
      chmodSync(staging, statSync(target).mode);
      rename(target, aside);
    }
  } catch (error) {
    return told(error);
  }
  try {
    rename(staging, target);
  } catch (error) {
    if (standing) rename(aside, target);
    return told(error);
  }
  carryOver(aside, target);
  return success(undefined);
}

function carryOver(from: string, to: string): void {
  for (const name of CARRIED) if (existsSync(join(from, name)) && !existsSync(join(to, name))) renameSync(join(from, name), join(to, name));
}

/** Removes half-built and replaced folders of builds that are gone, and brings back a site whose exchange broke off. */
async function clearLeftovers(target: string): Promise<void> {
  const prefix = `${basename(target)}.`;
  for (const name of readdirSync(dirname(target))) {
    const [, kind, pid] = (name.startsWith(prefix) && /^(building|replaced)-(\d+)$/.exec(name.slice(prefix.length))) || [];
    if (kind === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    const leftover = join(dirname(target), name);
    if (kind === 'replaced' && !existsSync(target)) {
      renameSync(leftover, target);
      continue;
    }
    if (kind === 'replaced') carryOver(leftover, target);
    await rm(leftover, { recursive: true, force: true });
  }
}
