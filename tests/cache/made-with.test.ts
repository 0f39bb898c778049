import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installedPackages } from '../../src/cache/packages.ts';
import { root } from '../support/playbook.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'made-with-'));
});
afterEach(async () => {
  vi.doUnmock('../../src/cache/packages.ts');
  await rm(folder, { recursive: true });
});

async function write(files: Record<string, unknown>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
}

/** As a process that starts now finds it. */
async function fresh<Module>(load: () => Promise<Module>): Promise<Module> {
  vi.resetModules();
  return load();
}
const madeWith = async (...folders: string[]) =>
  (await fresh(() => import('../../src/cache/made-with.ts'))).madeWith(...folders.map((path) => join(folder, path)));

describe('the name of what made something', () => {
  beforeEach(() =>
    write({
      'code/a.ts': "import { x } from './b.ts';\nimport { clean } from 'cleaner/fast.js';\nimport type { T } from '@types-of/nothing';\n",
      'code/deep/b.ts': "export * from '@scope/reader';\nimport 'node:fs';\n",
      'node_modules/cleaner/package.json': { version: '1.0.0', dependencies: { under: '*' } },
      'node_modules/cleaner/node_modules/under/package.json': { version: '2.0.0', dependencies: { cleaner: '*' } },
      'node_modules/under/package.json': { version: '9.0.0' },
      'node_modules/@scope/reader/package.json': { version: '3.0.0', optionalDependencies: { 'for-another-system': '*' } },
      'node_modules/bystander/package.json': { version: '1.0.0' },
    }),
  );

  test.each([
    ['a package that the code imports', 'node_modules/cleaner/package.json', { version: '1.0.1', dependencies: { under: '*' } }],
    ['a package with a scope', 'node_modules/@scope/reader/package.json', { version: '3.1.0' }],
    ['a package that another needs', 'node_modules/cleaner/node_modules/under/package.json', { version: '2.0.1' }],
    ['the code', 'code/deep/b.ts', "export * from '@scope/reader';\n"],
    ['a file more', 'code/c.ts', ''],
  ])('changes with %s', async (_, path, content) => {
    const before = await madeWith('code');
    await write({ [path]: content });
    expect(await madeWith('code')).not.toBe(before);
  });

  test.each([
    ['a package that the code has nothing to do with', 'node_modules/bystander/package.json', { version: '1.0.1' }],
    ['one of the same name that another would get', 'node_modules/under/package.json', { version: '9.0.1' }],
    ['a file that is no code', 'code/notes.md', 'Text'],
  ])('stays with %s', async (_, path, content) => {
    const before = await madeWith('code');
    await write({ [path]: content });
    expect(await madeWith('code')).toBe(before);
  });

  test('of the compiler holds the packages that read, clean and write a page, and what those need', async () => {
    const { packagesBehind } = await fresh(() => import('../../src/cache/made-with.ts'));
    const seen: string[][] = [];
    vi.doMock('../../src/cache/packages.ts', () => ({
      installedPackages: (names: Iterable<string>, from: string) => {
        seen.push(installedPackages(names, from));
        return [];
      },
    }));
    expect(packagesBehind(join(root, 'src/playbook'))).toMatch(/^\w{16}$/);
    (await fresh(() => import('../../src/cache/made-with.ts'))).madeWith(join(root, 'src/playbook'));
    const names = seen[0]?.map((found) => found.split(' ')[0]);
    for (const name of ['remark-parse', 'micromark', 'hast-util-sanitize', 'hast-util-to-html', 'lowlight', 'highlight.js', 'yaml', 'zod'])
      expect(names).toContain(name);
  });
});

test('an upgraded sanitiser makes pages anew, and the state of them that a commit holds', async () => {
  await write({
    'content/practices/a.md': '---\nnumber: 1\ntitle: One\nsummary: One thing\n---\n\n<b>Bold</b>\n',
  });
  /** What the pages are named by where this version of the sanitiser is installed. */
  const withSanitiser = async (version: string) => {
    vi.doMock('../../src/cache/packages.ts', () => ({
      installedPackages: (...asked: Parameters<typeof installedPackages>) =>
        installedPackages(...asked).map((found) => (found.startsWith('hast-util-sanitize ') ? `hast-util-sanitize ${version}` : found)),
    }));
    const { readPlaybook } = await fresh(() => import('../../integrations/content/read.ts'));
    const { settingsFrom } = await import('../../src/playbook/settings.ts');
    const settings = settingsFrom({ PLAYBOOK_CONTENT: join(folder, 'content') }, folder);
    const { files } = await readPlaybook({ settings, cache: join(folder, 'cache'), drafts: false });
    const { openHistoryCache } = await import('../../integrations/history/history-cache.ts');
    const history = openHistoryCache(join(folder, 'cache'), false);
    const known = history.find('practices/a.md', 'oid') !== undefined;
    const [file] = files;
    if (file) history.add('practices/a.md', 'oid', file.compiled);
    history.save();
    return { digest: file?.digest, known };
  };
  const first = await withSanitiser('5.0.2');
  expect(first.digest).toBeDefined();
  expect(await withSanitiser('5.0.2')).toEqual({ digest: first.digest, known: true });
  const second = await withSanitiser('5.0.3');
  expect(second.known).toBe(false);
  expect(second.digest).not.toBe(first.digest);
});
