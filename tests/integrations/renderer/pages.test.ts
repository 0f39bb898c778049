import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Program, ProgramPath } from '../../../integrations/renderer/astro/open.ts';
import { writePages } from '../../../integrations/renderer/pages.ts';
import { intoFolder, intoLoop } from '../../support/damage.ts';
import { temporaryFolder } from '../../support/playbook.ts';

let folder: string;
let built = 0;
beforeEach(async () => {
  folder = await temporaryFolder();
});

/** Pages by file: what they say, and the name of all that they show, where they have one. */
type Pages = Record<string, { text: string; cacheKey?: string }>;

/** A program of these pages; `rendered` lists those that it was asked for. */
function programOf(pages: Pages, rendered: string[]): Program {
  return {
    about: { image: { service: { entrypoint: 'astro/assets/services/sharp' } } } as Program['about'],
    paths: async () =>
      Object.entries(pages).map(([file, { cacheKey }]) => ({ pathname: file, file, cacheKey }) as Partial<ProgramPath> as ProgramPath),
    render: async ({ file }) => {
      rendered.push(file);
      return Buffer.from(pages[file]?.text ?? '');
    },
    forget: () => {},
  };
}

/** Builds these pages; tells what was rendered, what is there, and whether the program was opened. */
async function build(pages: Pages, { given = 'all', madeWith = 'program' }: { given?: string; madeWith?: string } = {}) {
  const webRoot = join(folder, `site-${built++}`);
  mkdirSync(webRoot);
  const rendered: string[] = [];
  const open = vi.fn(async () => programOf(pages, rendered));
  const told: [file: string, kept: boolean, of: number][] = [];
  const options = { base: '/', madeWith, given, cache: folder };
  const pictures = await writePages(webRoot, open, { ...options, tell: (...of) => void told.push(of) });
  const site = Object.fromEntries(Object.keys(pages).map((file) => [file, readFileSync(join(webRoot, file), 'utf8')]));
  return { rendered: rendered.toSorted(), site, opened: open.mock.calls.length > 0, pictures, told: told.toSorted() };
}

const PAGES: Pages = {
  'a/index.html': { text: 'A\nÄ', cacheKey: 'a' },
  'b/index.html': { text: 'B', cacheKey: 'b' },
  'feed.json': { text: '[]' },
};
const TEXTS = { 'a/index.html': 'A\nÄ', 'b/index.html': 'B', 'feed.json': '[]' };

describe('pages of a build', () => {
  test('that is given the same are taken from the last one, and nothing is opened', async () => {
    expect(await build(PAGES)).toMatchObject({ rendered: ['a/index.html', 'b/index.html', 'feed.json'], site: TEXTS, opened: true });
    expect(await build(PAGES)).toMatchObject({ rendered: [], site: TEXTS, opened: false });
  });

  test('are rendered where they show something else; those without a name of what they show, with every change', async () => {
    await build(PAGES);
    const changed = { ...PAGES, 'b/index.html': { text: 'B2', cacheKey: 'b2' } };
    expect(await build(changed, { given: 'else' })).toMatchObject({
      rendered: ['b/index.html', 'feed.json'],
      site: { ...TEXTS, 'b/index.html': 'B2' },
    });
  });

  test('are all rendered by another program, or for another address of the site', async () => {
    await build(PAGES);
    expect((await build(PAGES, { madeWith: 'another program' })).rendered).toEqual(Object.keys(PAGES));
  });

  test('that are gone are kept no longer', async () => {
    await build(PAGES);
    const { 'b/index.html': _, ...less } = PAGES;
    await build(less, { given: 'less' });
    // Two pages and the list of them.
    expect(readdirSync(join(folder, 'pages')).length).toBe(3);
  });

  test.each<[string, (file: string) => void]>([
    ['cut off', (file) => writeFileSync(file, readFileSync(file).subarray(0, 40))],
    ['emptied', (file) => writeFileSync(file, '')],
    ['changed by somebody', (file) => writeFileSync(file, readFileSync(file, 'latin1').replace(/.$/, '!'))],
    ['taken away', (file) => rmSync(file)],
    ['a folder', (file) => intoFolder(file)],
    ['a link to itself', (file) => intoLoop(file)],
  ])('whose file in the cache was %s are rendered anew, each of them', async (_, damage) => {
    await build(PAGES);
    const kept = join(folder, 'pages');
    for (const name of readdirSync(kept)) {
      damage(join(kept, name));
      expect((await build(PAGES)).site).toEqual(TEXTS);
      // And is as it was.
      expect(await build(PAGES)).toMatchObject({ rendered: [], opened: false });
    }
  });

  test('are told of once, as kept or as made, though one of them is missing in the cache', async () => {
    const all = Object.keys(PAGES);
    expect((await build(PAGES)).told).toEqual(all.map((file) => [file, false, 3]));
    const kept = join(folder, 'pages');
    // The list of them is kept, too: without it all are looked at from the beginning.
    for (const name of readdirSync(kept)) {
      const before = readFileSync(join(kept, name));
      rmSync(join(kept, name));
      const { told, rendered } = await build(PAGES);
      expect(told).toEqual(all.map((file) => [file, !rendered.includes(file), 3]));
      writeFileSync(join(kept, name), before);
    }
  });

  test('whose folder in the cache was a file are rendered anew', async () => {
    await build(PAGES);
    rmSync(join(folder, 'pages'), { recursive: true });
    writeFileSync(join(folder, 'pages'), 'a file');
    expect((await build(PAGES)).site).toEqual(TEXTS);
    expect(await build(PAGES)).toMatchObject({ rendered: [], opened: false });
  });

  test('that cannot be rendered end the build, and no other is begun', async () => {
    const rendered: string[] = [];
    const broken = { ...programOf(Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`p${n}`, { text: 'P' }])), rendered) };
    const render = vi.fn(async (path: ProgramPath) => {
      if (path.file === 'p2') throw new Error('boom');
      return Buffer.from('P');
    });
    const options = { base: '/', madeWith: '', given: '', cache: folder, tell: () => {} };
    await expect(writePages(folder, async () => ({ ...broken, render }), options)).rejects.toThrow('boom');
    expect(render.mock.calls.length).toBeLessThan(10);
    // Nothing says that all pages of this playbook are kept.
    expect((await build(PAGES, { given: '', madeWith: '' })).opened).toBe(true);
  });

  test('say which pictures they show, whether they were rendered or taken', async () => {
    const image = { src: '/_astro/dot.B3recOA5.png', width: 40, height: 30, format: 'png' };
    const asks = async () => {
      const { astroAsset } = globalThis as unknown as { astroAsset: { addStaticImage(transform: unknown, hashed: string[]): string } };
      return Buffer.from(astroAsset.addStaticImage({ src: image, width: 20, format: 'webp' }, ['src', 'width', 'format']));
    };
    const open = async () => ({ ...programOf({ 'a/index.html': { text: '', cacheKey: 'a' } }, []), render: asks });
    const options = { base: '/', madeWith: '', cache: folder, tell: () => {} };
    const shown = await writePages(folder, open, { ...options, given: 'one' });
    expect(shown).toEqual([
      { file: expect.stringMatching(/^_astro\/dot\.B3recOA5_\w+\.webp$/), transform: expect.objectContaining({ src: image }) },
    ]);
    expect(readFileSync(join(folder, 'a/index.html'), 'utf8')).toBe(`/${shown[0]?.file}`);
    expect(await writePages(folder, open, { ...options, given: 'two' })).toEqual(shown);
  });
});
