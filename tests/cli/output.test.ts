import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkTarget } from '../../cli/output/replaceable.ts';
import { openOutput } from '../../cli/output/staging.ts';
import { MARKER, readFiles, temporaryFolder, writeFiles } from './support/folders.ts';

const OLD = { '.chalktalk.json': MARKER, 'index.html': 'old' };
const NEW = { '.chalktalk.json': MARKER, 'index.html': 'new' };

/** A pid that belonged to a process which has ended. */
const deadPid = () => spawnSync('true').pid;

async function opened(...args: Parameters<typeof openOutput>) {
  const output = await openOutput(...args);
  if (!output.ok) throw new Error(output.problem);
  return output.value;
}

describe('the output folder', () => {
  test('is exchanged for what was built, and nothing is left beside it', async () => {
    const folder = temporaryFolder();
    const dist = join(folder, 'dist');
    writeFiles(dist, { ...OLD, 'gone/index.html': 'old' });
    const output = await opened(dist);
    writeFiles(output.staging, NEW);
    expect(readFiles(dist)['index.html']).toBe('old');
    expect(await output.commit()).toEqual({ ok: true, value: undefined });
    expect(readFiles(dist)).toEqual(NEW);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('is made, with the folders above it, when there is none', async () => {
    const dist = join(temporaryFolder(), 'a/b/dist');
    const output = await opened(dist);
    writeFiles(output.staging, NEW);
    await output.commit();
    expect(readFiles(dist)).toEqual(NEW);
  });

  test('stands as before when the build is given up', async () => {
    const folder = temporaryFolder();
    writeFiles(join(folder, 'dist'), OLD);
    const output = await opened(join(folder, 'dist'));
    writeFiles(output.staging, NEW);
    await output.discard();
    expect(readFiles(join(folder, 'dist'))).toEqual(OLD);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('comes back when the new one cannot be moved in', async () => {
    const folder = temporaryFolder();
    writeFiles(join(folder, 'dist'), OLD);
    const rename = (from: string, to: string) => {
      if (from.includes('.building-')) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
      renameSync(from, to);
    };
    const output = await opened(join(folder, 'dist'), { rename });
    writeFiles(output.staging, NEW);
    const outcome = await output.commit();
    expect(outcome).toMatchObject({ ok: false, problem: expect.stringContaining('EBUSY') });
    expect(readFiles(join(folder, 'dist'))).toEqual(OLD);
    await output.discard();
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('keeps its rights and a repository within it', async () => {
    const dist = join(temporaryFolder(), 'dist');
    writeFiles(dist, { ...OLD, '.git/HEAD': 'ref' });
    const { mode } = statSync(dist);
    const output = await opened(dist);
    writeFiles(output.staging, NEW);
    await output.commit();
    expect(readFiles(dist)).toEqual({ ...NEW, '.git/HEAD': 'ref' });
    expect(statSync(dist).mode).toBe(mode);
  });

  test('is not exchanged for something without a marker: that is a mistake of the program', async () => {
    const dist = join(temporaryFolder(), 'dist');
    const output = await opened(dist);
    await expect(output.commit()).rejects.toThrow('headers integration');
    await output.discard();
  });
});

/** A folder on another file system than that of temporary folders; nothing where there is none that anybody may write to. */
function elsewhere(): string | undefined {
  try {
    const folder = mkdtempSync('/dev/shm/chalktalk-');
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return statSync(folder).dev === statSync(temporaryFolder()).dev ? undefined : folder;
  } catch {
    return undefined;
  }
}

describe('an output folder on another file system than the program', () => {
  test('is built where the program works, and exchanged where it lies', async ({ skip }) => {
    const folder = elsewhere();
    if (folder === undefined) return skip('no other file system to write to');
    const workshop = join(temporaryFolder(), '.astro');
    const dist = join(folder, 'dist');
    writeFiles(dist, { ...OLD, 'gone/index.html': 'old' });
    const output = await opened(dist, undefined, workshop);
    expect(statSync(output.staging).dev).toBe(statSync(workshop).dev);
    // What Astro does with what it has made on the way.
    writeFiles(workshop, { '.prerender/index.html': 'new' });
    renameSync(join(workshop, '.prerender/index.html'), join(output.staging, 'index.html'));
    writeFiles(output.staging, { '.chalktalk.json': MARKER });
    expect(await output.commit()).toEqual({ ok: true, value: undefined });
    expect(readFiles(dist)).toEqual(NEW);
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(readdirSync(workshop)).toEqual(['.prerender']);
  });

  test('stands as before when the build is given up, and what a crash left where the program works goes', async ({ skip }) => {
    const folder = elsewhere();
    if (folder === undefined) return skip('no other file system to write to');
    const workshop = join(temporaryFolder(), '.astro');
    writeFiles(workshop, { [`site.building-${deadPid()}/half`]: '' });
    writeFiles(join(folder, 'dist'), OLD);
    const output = await opened(join(folder, 'dist'), undefined, workshop);
    writeFiles(output.staging, NEW);
    await output.discard();
    expect(readFiles(join(folder, 'dist'))).toEqual(OLD);
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(readdirSync(workshop)).toEqual([]);
  });
});

describe('what a crashed build left', () => {
  test('is removed by the next one, and folders of builds that run are left alone', async () => {
    const folder = temporaryFolder();
    const dead = deadPid();
    writeFiles(folder, {
      'dist/.chalktalk.json': MARKER,
      [`dist.building-${dead}/x`]: '',
      [`dist.replaced-${dead}/x`]: '',
      [`dist.building-${process.ppid}/x`]: '',
      [`other.building-${dead}/x`]: '',
    });
    const output = await opened(join(folder, 'dist'));
    await output.discard();
    expect(readdirSync(folder).sort()).toEqual(['dist', `dist.building-${process.ppid}`, `other.building-${dead}`].sort());
  });

  test('is removed when it bears our own pid, as in containers', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { [`dist.building-${process.pid}/half`]: '' });
    const output = await opened(join(folder, 'dist'));
    expect(readFiles(output.staging)).toEqual({});
    await output.discard();
  });

  test('is brought back when the exchange itself broke off', async () => {
    const folder = temporaryFolder();
    const dead = deadPid();
    writeFiles(join(folder, `dist.replaced-${dead}`), OLD);
    const output = await opened(join(folder, 'dist'));
    expect(readFiles(join(folder, 'dist'))).toEqual(OLD);
    await output.discard();
  });
});

describe('a target', () => {
  const nowhere = { content: '/nonexistent/content', root: '/nonexistent/root', home: '/nonexistent/home' };

  test('may be new, empty, ours, or hold a repository alone', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'empty'));
    writeFiles(folder, { 'ours/.chalktalk.json': MARKER, 'ours/x': '', 'pages/.git': 'gitdir: …' });
    for (const name of ['new/deep', 'empty', 'ours', 'pages'])
      expect(checkTarget(join(folder, name), nowhere)).toEqual({ ok: true, value: join(folder, name) });
  });

  test('is refused when it holds files of others', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'photos/cat.jpg': '', 'almost/.chalktalk.json': '{}' });
    for (const name of ['photos', 'almost']) {
      expect(checkTarget(join(folder, name), nowhere)).toEqual({
        ok: false,
        problem: `the output folder ${join(folder, name)} holds files that Chalktalk did not build (it has no .chalktalk.json): empty it, or name another, with PLAYBOOK_OUT`,
      });
    }
  });

  test('is refused when it is a file, or lies below one', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(checkTarget(join(folder, 'file'), nowhere)).toMatchObject({ ok: false, problem: expect.stringContaining('is a file') });
    expect(checkTarget(join(folder, 'file/dist'), nowhere)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('cannot be reached'),
    });
  });

  test.each(['content', 'root', 'home'] as const)('is refused when it is or holds the %s', (name) => {
    const folder = temporaryFolder();
    writeFiles(folder, { '.chalktalk.json': MARKER, 'a/.chalktalk.json': MARKER, 'a/b/.chalktalk.json': MARKER });
    const precious = { ...nowhere, [name]: join(folder, 'a/b') };
    for (const target of ['.', 'a', 'a/b'])
      expect(checkTarget(join(folder, target), precious)).toMatchObject({ ok: false, problem: expect.stringContaining('is or holds the') });
    for (const target of ['a/bc', 'a/..b']) expect(checkTarget(join(folder, target), precious).ok).toBe(true);
    // Below the project or at home is where output usually lies; below the content it would be read as content.
    const below = name === 'content' ? { ok: false, problem: expect.stringContaining('lies in the content folder') } : { ok: true };
    expect(checkTarget(join(folder, 'a/b/dist'), precious)).toMatchObject(below);
  });

  test('is refused when a link hides that it holds the content', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'real/content/playbook.yaml': '', 'real/.chalktalk.json': MARKER });
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    expect(checkTarget(join(folder, 'link'), { ...nowhere, content: join(folder, 'real/content') }).ok).toBe(false);
  });

  test('is the root of the file system never', () => {
    expect(checkTarget('/', nowhere)).toMatchObject({ ok: false, problem: expect.stringContaining('root of a file system') });
  });

  test('may be a link: the folder it names is exchanged', async () => {
    const folder = temporaryFolder();
    writeFiles(join(folder, 'real'), OLD);
    symlinkSync('real', join(folder, 'link'));
    const target = checkTarget(join(folder, 'link'), nowhere);
    expect(target).toEqual({ ok: true, value: join(folder, 'real') });
    const output = await opened(join(folder, 'real'));
    writeFiles(output.staging, NEW);
    await output.commit();
    expect(readFiles(join(folder, 'link'))).toEqual(NEW);
  });

  test('is refused when it is a link that leads nowhere', () => {
    const folder = temporaryFolder();
    symlinkSync('missing', join(folder, 'link'));
    symlinkSync('loop', join(folder, 'loop'));
    for (const name of ['link', 'loop'])
      expect(checkTarget(join(folder, name), nowhere)).toMatchObject({ ok: false, problem: expect.stringContaining('leads nowhere') });
  });

  test.skipIf(process.platform !== 'linux')('is refused when it is a mounted volume', () => {
    expect(checkTarget('/dev/shm', nowhere)).toMatchObject({ ok: false, problem: expect.stringContaining('mounted volume') });
  });
});
