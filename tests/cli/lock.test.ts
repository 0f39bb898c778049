import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { takeAstro, takeLock } from '../../cli/folders/lock.ts';
import { markOf, stillRuns } from '../../cli/process/process-mark.ts';
import { intoFolder, intoLoop } from '../support/damage.ts';
import { REPOSITORY, temporaryFolder, writeFiles } from './support/folders.ts';

const CACHE = 'node_modules/.cache/chalktalk';
const BOOK = '/books/one/content';

const lockFiles = (root: string, cache = CACHE) => readdirSync(join(root, cache));

/** Takes a lock, and gives back the path of its file after releasing it. */
function lockPath(root: string): string {
  const lock = takeLock(root, 'build', BOOK);
  const [name = ''] = lockFiles(root);
  if (lock.ok) lock.value.release();
  return join(root, CACHE, name);
}

/** A process that takes the lock of a root, says so, and stays until it is told to end. */
async function holder(root: string) {
  const script = `import { takeAstro, takeLock } from ${JSON.stringify(join(REPOSITORY, 'cli/folders/lock.ts'))}; console.log(takeLock(${JSON.stringify(root)}, 'build', ${JSON.stringify(BOOK)}).ok); process.stdin.on('data', () => process.exit(0));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

describe('the lock of a playbook', () => {
  test('is given to one build at a time', () => {
    const root = temporaryFolder();
    const first = takeLock(root, 'build', BOOK);
    expect(first.ok).toBe(true);
    const file = join(root, CACHE, lockFiles(root)[0] ?? '');
    expect(takeLock(root, 'build', BOOK)).toEqual({
      ok: false,
      problem: `another build of this project is running (process ${process.pid}): wait for it or stop it. If that process is no build, delete ${file}`,
    });
    if (first.ok) first.value.release();
    expect(lockFiles(root)).toEqual([]);
    const again = takeLock(root, 'build', BOOK);
    expect(again.ok).toBe(true);
    if (again.ok) again.value.release();
  });

  test('is given where something that is no file stands in its place', () => {
    const root = temporaryFolder();
    const file = lockPath(root);
    for (const damage of [intoFolder, intoLoop]) {
      damage(file);
      const lock = takeLock(root, 'build', BOOK);
      expect(lock.ok).toBe(true);
      if (lock.ok) lock.value.release();
    }
    expect(lockFiles(root)).toEqual([]);
  });

  test('is a playbook’s own: another of the same project is built at the same time', () => {
    const root = temporaryFolder();
    const locks = [BOOK, '/books/two/content'].map((book) => takeLock(root, 'build', book));
    expect(locks.map(({ ok }) => ok)).toEqual([true, true]);
    for (const lock of locks) if (lock.ok) lock.value.release();
  });

  test('held by another process names that process', async () => {
    const root = temporaryFolder();
    const child = await holder(root);
    expect(takeLock(root, 'build', BOOK)).toMatchObject({ ok: false, problem: expect.stringContaining(`(process ${child.pid})`) });
  });

  test('is released when its process exits', async () => {
    const root = temporaryFolder();
    const child = await holder(root);
    child.stdin.write('end');
    await once(child, 'exit');
    expect(lockFiles(root)).toEqual([]);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('is released on %s, of which its process still dies', async (signal) => {
    const root = temporaryFolder();
    const child = await holder(root);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([null, signal]);
    expect(lockFiles(root)).toEqual([]);
  });

  test('of a process that was killed is taken over', async () => {
    const root = temporaryFolder();
    const child = await holder(root);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(lockFiles(root)).toHaveLength(1);
    const lock = takeLock(root, 'build', BOOK);
    expect(lock.ok).toBe(true);
    if (lock.ok) lock.value.release();
    expect(lockFiles(root)).toEqual([]);
  });

  test.each([
    ['names a pid that nobody has', JSON.stringify({ pid: spawnSync('true').pid })],
    ['names our own pid, left by a process before us', JSON.stringify({ pid: process.pid })],
    ['holds nothing', ''],
    ['holds nonsense', '{"pid":"x"}'],
  ])('is taken over when its file %s', (_, text) => {
    const root = temporaryFolder();
    writeFileSync(lockPath(root), text);
    const lock = takeLock(root, 'build', BOOK);
    expect(lock.ok).toBe(true);
    if (lock.ok) lock.value.release();
  });

  test.skipIf(process.platform !== 'linux')('is taken over when its pid belongs to another process by now', () => {
    const root = temporaryFolder();
    writeFileSync(lockPath(root), JSON.stringify({ pid: process.ppid, started: 'earlier' }));
    const lock = takeLock(root, 'build', BOOK);
    expect(lock.ok).toBe(true);
    if (lock.ok) lock.value.release();
  });

  test('lies in .cache when node_modules cannot be written', () => {
    const root = temporaryFolder();
    writeFiles(root, { node_modules: 'a file cannot be written into, not even by root' });
    const lock = takeLock(root, 'build', BOOK);
    expect(lockFiles(root, '.cache/chalktalk')).toHaveLength(1);
    if (lock.ok) lock.value.release();
  });

  test('is a project’s own, also when projects share their node_modules', () => {
    const shared = temporaryFolder();
    const roots = [temporaryFolder(), temporaryFolder()];
    for (const root of roots) symlinkSync(shared, join(root, 'node_modules'));
    const locks = roots.map((root) => takeLock(root, 'build', BOOK));
    expect(locks.map(({ ok }) => ok)).toEqual([true, true]);
    for (const lock of locks) if (lock.ok) lock.value.release();
  });

  test('is the same through a link to the project', () => {
    const root = temporaryFolder();
    const link = join(temporaryFolder(), 'link');
    symlinkSync(root, link);
    const lock = takeLock(root, 'build', BOOK);
    expect(takeLock(link, 'build', BOOK).ok).toBe(false);
    if (lock.ok) lock.value.release();
  });
});

describe('Astro', () => {
  const OTHER = '/books/two/content';
  const quiet = () => {};

  test('works for one playbook of a project at a time: a second build says for whom it waits, and has its turn', async () => {
    const root = temporaryFolder();
    const first = await takeAstro(root, 'build', BOOK, quiet);
    const said: string[] = [];
    const second = takeAstro(root, 'build', OTHER, (line) => said.push(line));
    await expect.poll(() => said).toEqual([expect.stringMatching(/^Waiting for a build of another playbook \(\/books\/one\/content\)/)]);
    if (first.ok) first.value.release();
    const lock = await second;
    expect([lock.ok, said.length]).toEqual([true, 1]);
    if (lock.ok) lock.value.release();
    expect(lockFiles(root)).toEqual([]);
  });

  test('is not waited for while a preview has it', async () => {
    const root = temporaryFolder();
    const preview = await takeAstro(root, 'dev', BOOK, quiet);
    expect(await takeAstro(root, 'build', OTHER, quiet)).toMatchObject({
      ok: false,
      problem: expect.stringContaining(`a live preview (chalktalk dev) of another playbook (${BOOK}) with this program is running`),
    });
    if (preview.ok) preview.value.release();
  });
});

test('a process knows itself, and that a process which has ended does not run', () => {
  expect(stillRuns(markOf())).toBe(true);
  expect(stillRuns({ pid: spawnSync('true').pid, started: undefined })).toBe(false);
});

test('the lock file says who holds it', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, CACHE), { recursive: true });
  const lock = takeLock(root, 'build', BOOK);
  expect(JSON.parse(readFileSync(join(root, CACHE, lockFiles(root)[0] ?? ''), 'utf8'))).toMatchObject({ pid: process.pid });
  if (lock.ok) lock.value.release();
});
