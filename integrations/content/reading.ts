import type { Settings } from '../../src/playbook/settings.ts';
import { type ReadOptions, type ReadPlaybook, readPlaybook } from './read.ts';

/** A reading of a playbook and what it was read for. */
interface Reading {
  settings: string;
  playbook: ReadPlaybook;
}

let last: Reading | undefined;

/** Reads the playbook that is about to be built, and keeps it for the steps of the build that follow in this process. */
export async function readForBuild(options: ReadOptions): Promise<ReadPlaybook> {
  forgetReading();
  const playbook = await readPlaybook(options);
  last = { settings: keyOf(options.settings), playbook };
  return playbook;
}

/** What `readForBuild` read, else a reading of now: all steps of a build speak of the same state of the files. */
export async function readingOfBuild(options: ReadOptions): Promise<ReadPlaybook> {
  return last?.settings === keyOf(options.settings) ? last.playbook : await readPlaybook(options);
}

/** Ends what `readForBuild` began. */
export function forgetReading(): void {
  last = undefined;
}

function keyOf({ content, base, lenient, code }: Settings): string {
  return JSON.stringify([content, base, lenient, code]);
}
