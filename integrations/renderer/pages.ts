import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../../src/cache/digest.ts';
import type { Program } from './astro/open.ts';
import type { Made } from './astro/pictures.ts';
import { inTurn } from './in-turn.ts';
import { KeptFiles } from './kept-files.ts';
import { type Page, renderer } from './render.ts';

/** While one page is read or written others can be rendered. */
const AT_ONCE = 4;

interface PageOptions {
  /** Path of the site. */
  base: string;
  /** Names the program, and the address of the site. */
  madeWith: string;
  /** Names all that pages are given: what they can show. */
  given: string;
  /** Folder of the playbook’s cache. */
  cache: string;
  /** Is told of each file that is written, and of how many there will be. */
  tell(file: string, kept: boolean, of: number): void;
}

/**
 * Writes all pages of a playbook into a web root. Those that would come out the same are taken from the last build: a page is
 * kept under the name of all that it shows, where it has one, and else of all that it was given.
 *
 * @param open opens the program, which is done where there is anything to render
 * @returns the pictures that they show
 * @throws what a page throws
 */
export async function writePages(webRoot: string, open: () => Promise<Program>, options: PageOptions): Promise<Made[]> {
  const kept = new KeptFiles(join(options.cache, 'pages'));
  const shown: Made[] = [];
  const written = new Set<string>();
  const put = (file: string, { bytes, pictures }: Page, before: boolean, of: number) => {
    if (written.has(file)) return;
    written.add(file);
    shown.push(...pictures);
    mkdirSync(dirname(join(webRoot, file)), { recursive: true });
    writeFileSync(join(webRoot, file), bytes);
    options.tell(file, before, of);
  };
  const nameOf = (...parts: string[]) => digestOf(24, JSON.stringify([options.madeWith, ...parts]));

  const list = nameOf('all', options.given);
  // Where one of them is missing or damaged, all are looked at; those that were written already are the same.
  if (!putAll()) {
    const program = await open();
    const render = await renderer(program, options.base);
    const names: [file: string, name: string][] = [];
    const paths = await program.paths();
    await inTurn(paths, AT_ONCE, async (path) => {
      const name = nameOf(path.file, path.cacheKey ?? options.given);
      const known = unpacked(kept.read(name));
      const page = known ?? (await render(path));
      if (!page) return;
      put(path.file, page, known !== undefined, paths.length);
      kept.keep(name, packed(page));
      names.push([path.file, name]);
    });
    kept.keep(list, Buffer.from(JSON.stringify(names)));
  }
  kept.clear();
  return shown;

  /** Writes the pages of a build that was given the same; `false` where not all of them are kept. */
  function putAll(): boolean {
    const names = kept.read(list);
    if (!names) return false;
    return (JSON.parse(Buffer.from(names).toString()) as [string, string][]).every(([file, name], _at, { length }) => {
      const page = unpacked(kept.read(name));
      if (page) put(file, page, true, length);
      return page !== undefined;
    });
  }
}

/** A line that says which pictures the page shows, then the page. */
function packed({ bytes, pictures }: Page): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(pictures)}\n`), bytes]);
}

function unpacked(packed: Uint8Array | undefined): Page | undefined {
  if (!packed) return undefined;
  const end = packed.indexOf(0x0a);
  return { bytes: packed.subarray(end + 1), pictures: JSON.parse(Buffer.from(packed.subarray(0, end)).toString()) as Made[] };
}
