import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keepProgramAs, keptProgram } from '../../../integrations/renderer/store.ts';
import { intoFile, intoFolder, intoLoop } from '../../support/damage.ts';
import { temporaryFolder } from '../../support/playbook.ts';

let home: string;
beforeEach(async () => {
  home = join(await temporaryFolder(), 'renderers');
});

/** What stands for a compiled program. */
const FILES = { 'about.json': '{}', 'server/entry.mjs': 'export const app = 1;', 'client/_astro/a.js': 'a' };

function put(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
const compile = (files: Record<string, string> = FILES) =>
  vi.fn(async (folder: string) => {
    put(join(folder, 'program'), files);
    put(join(folder, 'workshop'), { 'vite.json': 'cache' });
  });

describe('a compiled program', () => {
  test('is kept whole, without what it was compiled with, and found again', async () => {
    expect(keptProgram(home, 'one')).toBeUndefined();
    const folder = (await keepProgramAs(home, 'one', compile())) ?? '';
    expect(folder).toBe(join(home, 'one/program'));
    expect(keptProgram(home, 'one')).toBe(folder);
    expect(readFileSync(join(folder, 'server/entry.mjs'), 'utf8')).toBe(FILES['server/entry.mjs']);
    expect(readdirSync(home)).toEqual(['one']);
    expect(readdirSync(join(home, 'one')).toSorted()).toEqual(['program', 'seal']);
    expect(keptProgram(home, 'another')).toBeUndefined();
  });

  test.each<[string, (folder: string) => void]>([
    ['a module that was cut off', (folder) => writeFileSync(join(folder, 'program/server/entry.mjs'), 'export const')],
    ['a file for browsers that is gone', (folder) => rmSync(join(folder, 'program/client/_astro/a.js'))],
    ['a file too many', (folder) => writeFileSync(join(folder, 'program/client/_astro/b.js'), 'b')],
    ['no word on what Astro knew of it', (folder) => rmSync(join(folder, 'program/about.json'))],
    ['no seal', (folder) => rmSync(join(folder, 'seal'))],
    ['a seal that was cut off', (folder) => writeFileSync(join(folder, 'seal'), readFileSync(join(folder, 'seal'), 'utf8').slice(0, 40))],
    ['a folder in place of a module', (folder) => intoFolder(join(folder, 'program/server/entry.mjs'))],
    ['a link to itself in place of a module', (folder) => intoLoop(join(folder, 'program/server/entry.mjs'))],
    ['a link to a file elsewhere', (folder) => symlinkSync('/etc/hostname', join(folder, 'program/client/_astro/b.js'))],
    ['a folder in place of its seal', (folder) => intoFolder(join(folder, 'seal'))],
    ['a file in place of its folder', (folder) => intoFile(join(folder, 'program'))],
    ['a file in place of all of it', intoFile],
    ['a link to itself in place of all of it', intoLoop],
    ['nothing in its folder', (folder) => rmSync(join(folder, 'program'), { recursive: true })],
  ])('with %s is not used, and made anew', async (_, damage) => {
    await keepProgramAs(home, 'one', compile());
    damage(join(home, 'one'));
    expect(keptProgram(home, 'one')).toBeUndefined();
    const anew = compile();
    expect(await keepProgramAs(home, 'one', anew)).toBe(join(home, 'one/program'));
    expect(anew).toHaveBeenCalledOnce();
    expect(keptProgram(home, 'one')).toBeDefined();
    expect(readdirSync(home)).toEqual(['one']);
  });

  test('that cannot be run again is not kept, and neither is one that does not compile', async () => {
    expect(await keepProgramAs(home, 'one', compile({ 'client/_astro/a.js': 'a' }))).toBeUndefined();
    await expect(
      keepProgramAs(home, 'one', async (folder) => {
        put(join(folder, 'program'), FILES);
        throw new Error('a typing error');
      }),
    ).rejects.toThrow('a typing error');
    expect(readdirSync(home)).toEqual([]);
  });

  test('that another process keeps at the same moment is one program, and both can use it', async () => {
    const slower = await keepProgramAs(home, 'one', async (folder) => {
      await compile()(folder);
      // While this one compiled, the other has moved its own into place.
      put(join(home, 'aside'), {});
      const { pid } = process;
      Object.defineProperty(process, 'pid', { value: pid + 1 });
      await keepProgramAs(home, 'one', compile()).finally(() => Object.defineProperty(process, 'pid', { value: pid }));
    });
    expect(slower).toBe(join(home, 'one/program'));
    expect(keptProgram(home, 'one')).toBe(slower);
    expect(readdirSync(home).filter((name) => name.startsWith('one'))).toEqual(['one']);
  });

  test('goes when it was not used for long and others are kept; what a killed build left goes, too', async () => {
    const old = new Date(Date.now() - 2 * 3_600_000);
    for (let n = 0; n < 14; n++) {
      await keepProgramAs(home, `old-${n}`, compile());
      utimesSync(join(home, `old-${n}`), old, old);
    }
    put(join(home, 'killed.1'), FILES);
    utimesSync(join(home, 'killed.1'), old, old);
    put(join(home, 'compiling.2'), FILES);
    // To use it is to keep it.
    keptProgram(home, 'old-3');
    await keepProgramAs(home, 'new', compile());
    const left = readdirSync(home);
    expect(left.filter((name) => !name.includes('.')).length).toBe(12);
    expect(left).toEqual(expect.arrayContaining(['new', 'old-3', 'compiling.2']));
    expect(existsSync(join(home, 'killed.1'))).toBe(false);
    expect(statSync(join(home, 'old-3')).mtimeMs).toBeGreaterThan(old.getTime());
  });

  test('that was used a moment ago stays, however many there are', async () => {
    for (let n = 0; n < 14; n++) await keepProgramAs(home, `one-${n}`, compile());
    expect(readdirSync(home).length).toBe(14);
  });
});
