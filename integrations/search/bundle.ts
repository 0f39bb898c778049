import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonWordsOf } from '../../src/ask/common-words.ts';
import { readBody } from '../../src/cache/bodies.ts';
import { digestOf } from '../../src/cache/digest.ts';
import { madeWith } from '../../src/cache/made-with.ts';
import { makeKeptFolder, makeWay } from '../../src/cache/make-way.ts';
import { isWhole, sealFolder } from '../../src/cache/sealed.ts';
import { type Prose, type ProseWords, proseOf } from '../../src/site/writers/search.ts';
import { wordsFor } from '../../src/words/catalogues.ts';
import type { ReadPlaybook } from '../content/read.ts';
import { askedPages, askFile, cardAskFile } from './ask.ts';
import { cardFiles } from './cards.ts';
import { documentOf } from './document.ts';
import { type Entry, entriesOf } from './entries.ts';
import { type Document, indexInto } from './indexer.ts';
import { labelsOf } from './labels.ts';

/** A finished search bundle is never changed: its folder may be copied and served at any time. */
export interface Bundle {
  folder: string;
  /** It was there already: nothing had changed. */
  reused: boolean;
}

/** The bundle before this one stays: a browser that is searching may still fetch from it. */
const KEPT = 2;

/**
 * The search bundle of a playbook: Pagefind's files, `labels.json` and `ask.json`. Fed from compiled pages; kept in the cache under
 * the digest of everything that decides what is in it, so an unchanged playbook costs nothing.
 *
 * @param cache folder of the compiled pages
 * @param bundles folder in which they are kept
 * @throws SearchError where the indexer complains
 */
export async function searchBundle(playbook: ReadPlaybook, cache: string, bundles: string): Promise<Bundle> {
  const folder = join(bundles, nameOf(playbook));
  makeKeptFolder(bundles);
  if ((await isThere(folder)) && isWhole(folder, sealOf(folder))) return { folder, reused: true };
  // Damaged on the disk: a search that finds half of it would tell nobody.
  makeWay(folder);
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    await indexInto(unfinished, documents(playbook, cache), playbook.config.language);
    const pages = entriesOf(playbook.files, playbook.config).map(({ kind, facets }) => ({ kind: [kind], ...facets }));
    const common = commonWordsOf(playbook.config.language);
    await writeFile(join(unfinished, 'labels.json'), JSON.stringify({ ...labelsOf(playbook.files, playbook.config), pages, common }));
    const asked = await askedPages(playbook, cache);
    await writeFile(join(unfinished, 'ask.json'), askFile(asked, playbook.config));
    await writeFile(join(unfinished, 'ask-card.json'), cardAskFile(asked));
    for (const [number, file] of (await cardFiles(playbook, cache)).entries())
      await writeFile(join(unfinished, `cards-${number}.json`), file);
    sealFolder(unfinished, sealOf(folder));
    await rename(unfinished, folder).catch(async (error: unknown) => {
      // Another process was faster with the same bundle.
      if (!(await isThere(folder))) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await clear(bundles);
  return { folder, reused: false };
}

/** Beside the bundle: what lies in it is published. */
function sealOf(folder: string): string {
  return `${folder}.seal`;
}

async function* documents({ files, config }: ReadPlaybook, cache: string): AsyncGenerator<Document> {
  const says = besideText(config.language);
  for (const [place, entry] of entriesOf(files, config).entries()) {
    yield { url: entry.url, html: documentOf(entry, await prose(entry, cache, says), { place, language: config.language }) };
  }
}

async function prose({ page }: Entry, cache: string, says: ProseWords): Promise<Prose> {
  return page ? proseOf(await readBody(cache, page.digest), page.parts, says) : { text: '', parts: '' };
}

/** What stands beside the author's words, as on the page. */
function besideText(language: string): ProseWords {
  const { talk, play } = wordsFor(language);
  return { say: talk.say, not: talk.not, play };
}

/** What bundles are made with. */
export const CODE = [
  '.',
  '../../src/ask',
  '../../src/browser/search',
  '../../src/site/writers',
  '../../src/words',
  '../../src/playbook',
].map((path) => fileURLToPath(new URL(path, import.meta.url)));

function nameOf({ files, config }: ReadPlaybook): string {
  return digestOf(24, madeWith(...CODE), JSON.stringify(config), ...files.map(({ digest }) => digest));
}

function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Removes bundles that nobody needs any more, the oldest first. */
async function clear(bundles: string): Promise<void> {
  const names = (await readdir(bundles)).filter((name) => !name.endsWith('.seal'));
  const aged = await Promise.all(
    names.map(async (name) => ({
      name,
      time: await stat(join(bundles, name)).then(
        (found) => found.mtimeMs,
        () => 0,
      ),
    })),
  );
  const old = aged.toSorted((a, b) => b.time - a.time).slice(KEPT);
  await Promise.all(old.flatMap(({ name }) => [join(bundles, name), sealOf(join(bundles, name))]).map(async (path) => makeWay(path)));
}
