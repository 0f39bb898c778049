import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';

/** What one run of a command took. */
export interface Run {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor time, user and system, of all processes. */
  cpu: number;
  /** Highest resident memory of the largest process, in MB (10^6 bytes). */
  memory: number;
}

export interface Command {
  /** Arguments for Node. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** The exit code that it is to end with. */
  code?: number;
}

const GNU_TIME = '/usr/bin/time';
const REPORTER = new URL('./report-usage.ts', import.meta.url).href;

/** What the figures are taken with on this machine. */
export const measuredWith = platform() === 'linux' && existsSync(GNU_TIME) ? 'GNU time' : 'process.resourceUsage()';

/**
 * Runs a command with Node and measures it.
 *
 * @param scratch folder for the report of the measuring tool
 * @throws where the command fails, with the end of what it printed
 */
export async function measure({ args, cwd, env, code: expected = 0 }: Command, scratch: string): Promise<Run> {
  const report = join(scratch, 'usage');
  await rm(report, { force: true });
  const gnu = measuredWith === 'GNU time';
  const [program, ...rest] = gnu
    ? [GNU_TIME, '-f', '%U %S %M', '-o', report, process.execPath, ...args]
    : [process.execPath, '--import', REPORTER, ...args];
  const start = performance.now();
  const { code, output } = await run(program, rest, { cwd, env: { ...env, BENCH_REPORT: report } });
  const wall = (performance.now() - start) / 1000;
  if (code !== expected) throw new Error(`\`node ${args.join(' ')}\` ended with ${code}:\n${output.slice(-4000)}`);
  // Above it stands that the command failed, where it was to.
  const figures = (await readFile(report, 'utf8')).trim().split('\n').at(-1) ?? '';
  const [user = 0, system = 0, kilobytes = 0] = figures.split(' ').map(Number);
  return { wall, cpu: user + system, memory: (kilobytes * 1024) / 1e6 };
}

function run(
  program: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-100_000)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
