import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../../src/cache/digest.ts';
import type { Program, ProgramPath } from './astro/open.ts';
import { answerPictures, type Made } from './astro/pictures.ts';
import { inTurn } from './in-turn.ts';
import { KeptFiles } from './kept-files.ts';

/** While one page is read or written others can be rendered. */
const AT_ONCE = 4;

interface PageOptions {
  /** Names the program that renders them. */
  program: string;
  /** Path and address of the site. */
  base: string;
  site: string;
  /** Folder of the playbook’s cache. */
  cache: string;
  /** Is told of each file that is written. */
  tell(file: string, kept: boolean): void;
}

/**
 * Writes all pages of a playbook into a web root. Those that would come out the same are taken from the last build.
 *
 * @returns the pictures that they show
 * @throws what a page throws; `cause` of the error names the page
 */
export async function writePages(webRoot: string, program: Program, options: PageOptions): Promise<Made[]> {
  const kept = new KeptFiles(join(options.cache, 'pages'));
  const shown: Made[] = [];
  const asking = new AsyncLocalStorage<Made[]>();
  await answerPictures(program.about, options.base, (made) => asking.getStore()?.push(made));
  await inTurn(await program.paths(), AT_ONCE, async (path) => {
    const name = path.cacheKey && digestOf(24, JSON.stringify([options.program, options.site, path.file, path.cacheKey]));
    const before = name === undefined ? undefined : kept.read(name);
    const page = before ? unpacked(before) : await rendered(path);
    if (!page) return;
    shown.push(...page.pictures);
    mkdirSync(dirname(join(webRoot, path.file)), { recursive: true });
    writeFileSync(join(webRoot, path.file), page.bytes);
    if (name !== undefined) kept.keep(name, before ?? packed(page));
    options.tell(path.file, before !== undefined);
  });
  kept.clear();
  return shown;

  async function rendered(path: ProgramPath): Promise<Page | undefined> {
    const pictures: Made[] = [];
    const bytes = await asking.run(pictures, () => program.render(path));
    return bytes && { pictures, bytes };
  }
}

interface Page {
  bytes: Uint8Array;
  pictures: Made[];
}

/** A line that says which pictures the page shows, then the page. */
function packed({ bytes, pictures }: Page): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(pictures)}\n`), bytes]);
}

function unpacked(packed: Uint8Array): Page {
  const end = packed.indexOf(0x0a);
  return { bytes: packed.subarray(end + 1), pictures: JSON.parse(Buffer.from(packed.subarray(0, end)).toString()) as Made[] };
}
