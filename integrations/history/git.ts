import { execFile, spawn } from 'node:child_process';

/** How a run of git ended: its exit code and what it printed. */
export interface GitResult {
  code: number;
  out: Buffer;
  error: string;
}

/** `git` cannot be started: it is not installed. */
export class NoGit extends Error {
  override name = 'NoGit';
}

/** A listing of a hundred thousand files. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Runs git in a folder, without a shell. Never asks anybody for anything, writes nothing.
 *
 * @throws NoGit where there is none
 */
export function git(folder: string, args: readonly string[]): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      args,
      { cwd: folder, env: environment(), encoding: 'buffer', maxBuffer: MOST_BYTES },
      (error, out, printed) => {
        if (error && 'code' in error && error.code === 'ENOENT') reject(new NoGit());
        else resolve({ code: error ? (child.exitCode ?? 1) : 0, out, error: printed.toString('utf8').trim() });
      },
    );
  });
}

/** One line of what git printed, where it succeeded. */
export async function line(folder: string, args: readonly string[]): Promise<string | undefined> {
  const { code, out } = await git(folder, args);
  return code === 0 ? out.toString('utf8').trim() : undefined;
}

/**
 * The contents of blobs, in the order of their ids; `undefined` for one that is not there (a clone may have left it out).
 * All of them are held in memory: ask for a portion at a time.
 */
export function blobs(folder: string, ids: readonly string[]): Promise<(Buffer | undefined)[]> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['cat-file', '--batch'], { cwd: folder, env: environment(), stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.on('error', reject);
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', () => resolve(taken(Buffer.concat(chunks), ids.length)));
    // It may end before it has read everything: what it did not answer is missing.
    child.stdin.on('error', () => {});
    child.stdin.end(ids.map((id) => `${id}\n`).join(''));
  });
}

/** `<id> blob <size>`, a line break, the content, a line break; or `<id> missing`. */
function taken(output: Buffer, count: number): (Buffer | undefined)[] {
  let place = 0;
  return Array.from({ length: count }, () => {
    const end = output.indexOf(0x0a, place);
    if (end < 0) return undefined;
    const [, type, size] = output.toString('utf8', place, end).split(' ');
    place = end + 1;
    if (type !== 'blob') return undefined;
    const content = output.subarray(place, place + Number(size));
    place += Number(size) + 1;
    return content;
  });
}

/** What a hook of git sets would lead to another repository than the one of the folder. */
const LEFT_OUT = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR', 'GIT_NAMESPACE', 'GIT_LITERAL_PATHSPECS'];

function environment(): NodeJS.ProcessEnv {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !LEFT_OUT.includes(name)));
  return { ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
}
