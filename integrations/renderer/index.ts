import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/cache/digest.ts';
import type { Settings } from '../../src/playbook/settings.ts';
import { give } from '../../src/site/given.ts';
import { publishAttachments } from '../content/attachments.ts';
import { readConfig } from '../content/read.ts';
import { readingOfBuild } from '../content/reading.ts';
import { redirectsIn } from '../content/redirects.ts';
import { writeOembed } from '../embed/oembed.ts';
import { writePolicy } from '../headers/write-policy.ts';
import { startIndexing } from '../search/indexing.ts';
import { placeOf, policyOptions } from '../site-options.ts';
import type { Tell } from '../steps.ts';
import { CLIENT, isKnown } from './astro/known.ts';
import { aboutProgram, type LogEvent, openProgram } from './astro/open.ts';
import { givenOf, picturePaths } from './give.ts';
import { programKey, type Variant } from './key.ts';
import { writePages } from './pages.ts';
import { publishPictures, sourcesOf } from './pictures.ts';
import { keepProgramAs, keptProgram } from './store.ts';

/** A compiled program that is kept. */
export interface Renderer {
  /** Folder of the program. */
  folder: string;
  /** Names everything that it is made of. */
  key: string;
  /** What it was compiled for. */
  variant: Variant;
}

/** How a program is made where none is kept. */
interface Making {
  /** Has it compiled into an empty folder. */
  make(folder: string, variant: Variant): Promise<void>;
  /** Runs that when no other process of this project has Astro at work. */
  alone(find: () => Promise<string | undefined>): Promise<string | undefined>;
}

/**
 * The compiled program for a playbook: the one that is kept, else a new one.
 *
 * @param home folder in which compiled programs are kept
 * @returns `undefined` where Astro has to run in full: with pages of code, or where its inside is not known
 */
export async function rendererFor(settings: Settings, home: string, { make, alone }: Making): Promise<Renderer | undefined> {
  if (settings.code || !isKnown()) return undefined;
  const { config } = await readConfig(settings.content);
  const variant: Variant = { base: placeOf(settings, config).base, language: config.language };
  const key = programKey(variant);
  // Whoever waited for another build finds what that one has made.
  const find = async () => keptProgram(home, key) ?? (await keepProgramAs(home, key, (empty) => make(empty, variant)));
  const folder = keptProgram(home, key) ?? (await alone(find));
  return folder === undefined ? undefined : { folder, key, variant };
}

/**
 * Builds a playbook with a compiled program: what Astro with all integrations would write, file by file.
 *
 * @param cache folder of the playbook’s cache
 * @param webRoot an empty folder
 * @param log where the program’s log goes
 * @returns how many documents were made, and how many were kept
 * @throws what a page or a later step throws
 */
export async function renderPlaybook(
  { folder, key }: Renderer,
  {
    settings,
    cache,
    webRoot,
    log,
    tell,
  }: { settings: Settings; cache: string; webRoot: string; log(event: LogEvent): void; tell?: Tell | undefined },
): Promise<{ made: number; kept: number }> {
  const playbook = await readingOfBuild({ settings, cache, drafts: false });
  const indexing = startIndexing(Promise.resolve(playbook), cache);
  const { site, base } = placeOf(settings, playbook.config);
  const { content } = settings;
  tell?.('pages');
  const sources = await sourcesOf(picturePaths(playbook, content), { cache, program: key, base });
  cpSync(join(folder, CLIENT), webRoot, { recursive: true });
  const documents = { made: 0, kept: 0 };
  const given = givenOf(playbook, { content, cache, site, sources });
  try {
    give(given);
    const shown = await writePages(webRoot, () => openProgram(folder, { origin: new URL(site).origin, base, log }), {
      base,
      cache,
      madeWith: `${key} ${site}`,
      given: digestOf(24, JSON.stringify(given.entries)),
      tell(file, kept, of) {
        documents[kept ? 'kept' : 'made']++;
        log({ level: 'info', message: `${file}${kept ? ' (restored)' : ''}` });
        tell?.('pages', documents.made + documents.kept, of);
      },
    });
    const pictures = { sources: sources.values(), made: shown, about: aboutProgram(folder) };
    await publishPictures(webRoot, pictures, { cache, program: key, tell });
  } finally {
    give(undefined);
  }
  tell?.('files');
  await publishAttachments(webRoot, settings, playbook);
  tell?.('search');
  await indexing.publish(webRoot);
  tell?.('files');
  writeOembed(webRoot, playbook, { site, base });
  writePolicy(webRoot, { ...policyOptions(playbook.config), base, cache: `${cache}/astro`, redirects: redirectsIn(playbook) });
  return documents;
}
