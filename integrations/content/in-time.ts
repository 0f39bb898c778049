import { createContext, Script } from 'node:vm';
import type { Located } from '../../src/playbook/addresses/paths.ts';
import { type CompileOptions, compileFile, withoutText } from '../../src/playbook/compile/file.ts';
import type { CompiledFile } from '../../src/playbook/model/compiled.ts';
import type { Body } from '../../src/playbook/model/playbook.ts';

/** What a page of ordinary size may take, in milliseconds of work. The largest handbook page takes a tenth of it. */
const PATIENCE = 2000;
/** A large file may take longer, as long as what it takes grows no faster than itself: this many bytes double the patience. */
const DOUBLED_BY = 100 * 1024;
/** On a busy machine a thread may wait for its turn this many times as long as it works. */
const BUSY = 10;

/** A compiled file, or one that was given up. */
interface InTime {
  compiled: CompiledFile;
  body: Body;
  late: boolean;
}

/**
 * Compiles one file and gives it up where that takes too long: then it holds one finding and nothing else. Bounds
 * (`src/playbook/tree/bounds.ts`) name what is too much at its place; this holds for all that they do not know.
 *
 * @param patience milliseconds of work for a page of ordinary size
 */
export function compileInTime(file: string, located: Located, bytes: Uint8Array, options: CompileOptions, patience = PATIENCE): InTime {
  const most = patience * (1 + bytes.byteLength / DOUBLED_BY);
  const done = within(most, () => compileFile(file, located, bytes, options));
  if (done) return { ...done.value, late: false };
  const seconds = (most / 1000).toLocaleString('en', { maximumFractionDigits: 1 });
  const finding = {
    line: 1,
    column: 1,
    rule: 'too-slow',
    message: `Reading the file was given up after ${seconds} seconds`,
    fix: 'take half of it out and check again, until you have the part that holds it up: signs repeated thousands of times, or lists in lists in lists',
  };
  return { compiled: { ...withoutText(file, located), findings: [finding] }, body: [], late: true };
}

const INSIDE = createContext();
const CALL = new Script('work()');

/**
 * Does a piece of work, or ends it in the middle: `undefined`. Whatever the work says in an exception is passed on. Work is one
 * function that waits for nothing, and whatever it may leave half done must be its own.
 *
 * @param most milliseconds that it may work. Time in which others had the processor does not count, within reason
 */
export function within<T>(most: number, work: () => T): { value: T } | undefined {
  for (const patience of [most, most * BUSY]) {
    const before = worked();
    const done = attempt(patience, work);
    if (done || worked() - before > most / 2) return done;
  }
  return undefined;
}

/** A script has a timeout, a function has none; and what a script calls ends with it. */
function attempt<T>(timeout: number, work: () => T): { value: T } | undefined {
  let done: { value: T } | undefined;
  INSIDE['work'] = () => {
    done = { value: work() };
  };
  try {
    CALL.runInContext(INSIDE, { timeout: Math.ceil(timeout) });
  } catch (error) {
    if (!isTimeout(error)) throw error;
  }
  return done;
}

/** It comes from the script, which has an `Error` of its own. */
function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/** How long this thread has worked, in milliseconds; in a Node that cannot say, this process. */
function worked(): number {
  const usage: typeof process.cpuUsage = process.threadCpuUsage ?? process.cpuUsage;
  const { user, system } = usage();
  return (user + system) / 1000;
}
