import { chmodSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { buildPlaybook } from '../../cli/build/build-playbook.ts';
import { takeLock } from '../../cli/folders/lock.ts';
import { success } from '../../cli/outcome.ts';
import { progressOn } from '../../cli/progress/progress.ts';
import type { Project } from '../../cli/project.ts';
import { settingsFrom } from '../../src/playbook/settings.ts';
import { MARKER, readFiles, temporaryFolder, writeFiles } from './support/folders.ts';

const OLD = { '.chalktalk.json': MARKER, 'index.html': 'old' };
const NEW = { '.chalktalk.json': MARKER, 'index.html': 'new' };

// A build sets its process up for Astro; the next test finds it as it was.
const before = { cwd: process.cwd(), env: { ...process.env } };
afterEach(() => {
  process.chdir(before.cwd);
  process.env = { ...before.env };
});

let root: string;
beforeEach(() => {
  root = temporaryFolder();
  writeFiles(root, { 'src/content/playbook.yaml': '' });
});

/** A project whose Astro writes a page; parts of it can be replaced. */
function project(parts: Partial<Project> & { astro?: (config: AstroInlineConfig) => Promise<void> } = {}): Project {
  const write = async ({ outDir }: AstroInlineConfig) => writeFiles(String(outDir), NEW);
  return {
    root,
    generator: root,
    cwd: root,
    home: '/nonexistent',
    debug: false,
    settings: settingsFrom({}, root),
    compile: async () => ({ errors: 0 }),
    render: async () => success(false),
    preview: async () => success(false),
    loadAstro: async () => ({ build: parts.astro ?? write, dev: async () => ({ stop: async () => {} }) }),
    pack: () => Promise.reject(new Error('nothing is packed')),
    progress: async () => progressOn(),
    print: () => {},
    ...parts,
  };
}

/** The output folder and what lies beside it. */
const stands = () => ({ files: readFiles(join(root, 'dist')), beside: readdirSync(root).filter((name) => name.startsWith('dist')) });

describe('a build', () => {
  test('gives Astro a folder beside the target and puts it there', async () => {
    const astro = vi.fn(async ({ outDir }: AstroInlineConfig) => writeFiles(String(outDir), NEW));
    const print = vi.fn();
    expect(await buildPlaybook(project({ astro, print }))).toEqual({ ok: true, value: undefined });
    expect(astro).toHaveBeenCalledWith(expect.objectContaining({ root, outDir: join(root, `dist.building-${process.pid}`) }));
    expect(stands()).toEqual({ files: NEW, beside: ['dist'] });
    expect(print).toHaveBeenCalledWith(expect.stringMatching(new RegExp(`^${RegExp.escape(`Built ${join(root, 'dist')}`)}\n`)));
  });

  test('says how many pages it has and which drafts it left out', async () => {
    const print = vi.fn();
    const compile = async () => ({ errors: 0, pages: 9, drafts: ['practices/later.mdx'] });
    await buildPlaybook(project({ compile, print }));
    expect(print).toHaveBeenCalledWith(
      expect.stringContaining(`Built ${join(root, 'dist')}: 9 pages; 1 draft left out (practices/later.mdx): \`npm run dev\` shows it\n`),
    );
  });

  test('says what it came to: in lines, as JSON, or not at all', async () => {
    const print = vi.fn();
    const parts = {
      compile: async () => ({ errors: 0, pages: 9, questions: 1200, warnings: { prose: 1, alt: 3 } }),
      async render(_: unknown, staging: string) {
        writeFiles(staging, { ...NEW, 'pagefind/a/b.pf': 'x'.repeat(1500) });
        return success({ made: 2, kept: 1040 });
      },
      print,
    };
    await buildPlaybook(project(parts));
    const [head, ...lines] = String(print.mock.lastCall?.[0]).split('\n');
    expect(head).toBe(`Built ${join(root, 'dist')}`);
    expect(lines.slice(0, -1)).toEqual([
      '  documents 1,042 (2 new, 1,040 kept)',
      '  questions 1,200',
      '  warnings  3 alt, 1 prose',
      '  search    2 kB',
      '  size      2 kB in 3 files',
    ]);
    expect(lines.at(-1)).toMatch(/^ {2}time {6}\d+\.\d s/);
    await buildPlaybook(project(parts), 'json');
    expect(JSON.parse(String(print.mock.lastCall?.[0]))).toMatchObject({
      output: join(root, 'dist'),
      pages: 9,
      drafts: [],
      documents: { made: 2, kept: 1040 },
      questions: 1200,
      warnings: { alt: 3, prose: 1 },
      files: 3,
      search: 1500,
      seconds: { files: expect.any(Number) },
    });
    print.mockClear();
    await buildPlaybook(project(parts), 'nothing');
    expect(print).not.toHaveBeenCalled();
  });

  test.each(['#', '?', ...(sep === '\\' ? [] : ['\\'])])(
    'in a folder with a %s in its name says so before anything is done',
    async (sign) => {
      const content = join(root, `50 ${sign}1`, 'content');
      const compile = vi.fn();
      expect(await buildPlaybook(project({ settings: { ...settingsFrom({}, root), content }, compile }))).toEqual({
        ok: false,
        problem: `nothing can be built in ${content}: rename the folder that has a "${sign}" in its name`,
      });
      expect(compile).not.toHaveBeenCalled();
      expect(stands().beside).toEqual([]);
    },
  );

  test('says when nobody else may read what was built', async () => {
    const print = vi.fn();
    const astro = async ({ outDir }: AstroInlineConfig) => {
      writeFiles(String(outDir), NEW);
      // What a `umask 077` makes of it.
      chmodSync(join(String(outDir), '.chalktalk.json'), 0o600);
    };
    await buildPlaybook(project({ astro, print }));
    if (process.platform !== 'win32')
      expect(print).toHaveBeenCalledWith(expect.stringMatching(/^Built \S+\. Only you may read it: .*umask 022/));
  });

  test('sets the process up before the content is compiled: no network, one place, absolute settings', async () => {
    const seen: unknown[] = [];
    const compile = async () => {
      const { PLAYBOOK_CONTENT, PLAYBOOK_OUT, ASTRO_TELEMETRY_DISABLED, ASTRO_DEV_BACKGROUND } = process.env;
      seen.push(process.cwd(), PLAYBOOK_CONTENT, PLAYBOOK_OUT, ASTRO_TELEMETRY_DISABLED, ASTRO_DEV_BACKGROUND);
      return { errors: 0 };
    };
    await buildPlaybook(project({ compile }));
    expect(seen).toEqual([root, join(root, 'src/content'), join(root, 'dist'), '1', '0']);
  });

  test('compiles with the lock held, and gives it back', async () => {
    const locked: boolean[] = [];
    const compile = async () => {
      locked.push(takeLock(root, 'build', join(root, 'src/content')).ok);
      return { errors: 0 };
    };
    await buildPlaybook(project({ compile }));
    expect(locked).toEqual([false]);
    const lock = takeLock(root, 'build', join(root, 'src/content'));
    expect(lock.ok).toBe(true);
    if (lock.ok) lock.value.release();
  });
});

describe('what stood in the output folder still stands when', () => {
  beforeEach(() => writeFiles(join(root, 'dist'), OLD));

  test('the content has problems; Astro is not asked to build', async () => {
    const astro = vi.fn();
    const outcome = await buildPlaybook(project({ compile: async () => ({ errors: 2 }), astro }));
    expect(outcome).toEqual({ ok: false, problem: 'nothing was built: there are 2 problems' });
    expect(astro).not.toHaveBeenCalled();
    expect(stands()).toEqual({ files: OLD, beside: ['dist'] });
  });

  test('compiling fails', async () => {
    await expect(buildPlaybook(project({ compile: () => Promise.reject(new Error('bug')) }))).rejects.toThrow('bug');
    expect(stands()).toEqual({ files: OLD, beside: ['dist'] });
  });

  test('Astro fails half-way', async () => {
    const astro = async ({ outDir }: AstroInlineConfig) => {
      writeFiles(String(outDir), { 'index.html': 'half' });
      throw new Error('boom');
    };
    await expect(buildPlaybook(project({ astro }))).rejects.toThrow('boom');
    expect(stands()).toEqual({ files: OLD, beside: ['dist'] });
    const lock = takeLock(root, 'build', join(root, 'src/content'));
    expect(lock.ok).toBe(true);
    if (lock.ok) lock.value.release();
  });

  test('Astro fails and still writes in the background: the reason is told, not what came of cleaning up', async () => {
    const astro = async ({ outDir }: AstroInlineConfig) => {
      const write = () => writeFiles(join(String(outDir), 'late'), { [`${Math.random()}.html`]: 'half' });
      const writing = setInterval(write, 0);
      onTestFinished(() => clearInterval(writing));
      write();
      throw new Error('boom');
    };
    await expect(buildPlaybook(project({ astro }))).rejects.toThrow('boom');
    expect(readFiles(join(root, 'dist'))).toEqual(OLD);
  });

  test('another build runs', async () => {
    const lock = takeLock(root, 'build', join(root, 'src/content'));
    const compile = vi.fn();
    expect(await buildPlaybook(project({ compile }))).toMatchObject({ ok: false, problem: expect.stringContaining('another build') });
    expect(compile).not.toHaveBeenCalled();
    expect(stands()).toEqual({ files: OLD, beside: ['dist'] });
    if (lock.ok) lock.value.release();
  });
});

test('a folder of others is refused before anything happens', async () => {
  writeFiles(root, { 'dist/letter.txt': 'mine' });
  const compile = vi.fn();
  expect(await buildPlaybook(project({ compile }))).toMatchObject({ ok: false, problem: expect.stringContaining('did not build') });
  expect(compile).not.toHaveBeenCalled();
  expect(stands()).toEqual({ files: { 'letter.txt': 'mine' }, beside: ['dist'] });
});

test.each(['src/content', '.', 'src'])('the output folder %s is refused', async (out) => {
  const settings = settingsFrom({ PLAYBOOK_OUT: out }, root);
  expect(await buildPlaybook(project({ settings }))).toMatchObject({ ok: false, problem: expect.stringContaining('is or holds the') });
  expect(readFiles(join(root, 'src'))).toEqual({ 'content/playbook.yaml': '' });
});
