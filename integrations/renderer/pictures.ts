import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { digestOf } from '../../src/cache/digest.ts';
import { readSealed, writeSealed } from '../../src/cache/sealed.ts';
import type { Tell } from '../steps.ts';
import type { About } from './astro/known.ts';
import { type Made, makePicture, namePictures, type Picture } from './astro/pictures.ts';
import { inTurn } from './in-turn.ts';
import { KeptFiles } from './kept-files.ts';

/** A picture of the playbook with the file that it is. */
export interface Source extends Picture {
  /** Absolute. */
  path: string;
}

interface PictureOptions {
  /** Folder of the playbook’s cache. */
  cache: string;
  /** Names what pictures are named and made with: the program with all of its packages. */
  program: string;
  tell?: Tell | undefined;
}

/**
 * Names and measures the pictures of a playbook. Of the same pictures the same is known as the last time.
 *
 * @param paths absolute, each once
 */
export async function sourcesOf(
  paths: readonly string[],
  { cache, program, base }: PictureOptions & { base: string },
): Promise<Map<string, Source>> {
  if (paths.length === 0) return new Map();
  // A link is named after what it leads to.
  const files = paths.map((path) => realpathSync(path));
  const key = digestOf(24, program, base, ...files.flatMap((path) => [`\n${basename(path)}\n`, digestOf(64, readFileSync(path))]));
  const kept = join(cache, 'pictures.json');
  const known = readKnown(kept, key);
  const pictures = known ?? (await namePictures(files, base));
  if (!known) writeSealed(kept, JSON.stringify({ key, pictures }));
  return new Map(paths.map((path, index) => [path, { ...(pictures[index] as Picture), path: files[index] as string }]));
}

function readKnown(file: string, key: string): Picture[] | undefined {
  const text = readSealed(file);
  // It bears the digest that we wrote it with.
  const known = text === undefined ? undefined : (JSON.parse(text) as { key: string; pictures: Picture[] });
  return known?.key === key ? known.pictures : undefined;
}

/**
 * Publishes the pictures of a playbook, as they are and as pages ask for them.
 *
 * @param made what pages asked for
 */
export async function publishPictures(
  webRoot: string,
  { sources, made, about }: { sources: Iterable<Source>; made: Iterable<Made>; about: About },
  { cache, program, tell }: PictureOptions,
): Promise<void> {
  const kept = keptPictures(cache);
  const originals = new Map<string, Source>();
  const put = (file: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(webRoot, file)), { recursive: true });
    writeFileSync(join(webRoot, file), bytes);
  };
  for (const source of sources) {
    originals.set(source.metadata.src, source);
    put(source.file, readFileSync(source.path));
  }
  const wanted = new Map([...made].map((each) => [each.file, each]));
  let done = 0;
  await inTurn([...wanted.values()], availableParallelism(), async (each) => {
    const source = originals.get(each.transform.src.src);
    if (!source) throw new Error(`A page shows a picture that the playbook does not hold: ${each.file}`);
    put(each.file, await madePicture(each, source, { kept, about, program }));
    tell?.('pictures', ++done, wanted.size);
  });
  kept.clear();
}

/** A picture in the size and format that a page asked for, as it is kept, else made. */
export async function madePicture(
  made: Made,
  source: Source,
  { kept, about, program }: { kept: KeptFiles; about: About; program: string },
): Promise<Uint8Array> {
  // The name holds the digest of the original and of what is made of it.
  const name = digestOf(24, program, made.file);
  const bytes = kept.read(name) ?? (await makePicture(made, readFileSync(source.path), about));
  kept.keep(name, bytes);
  return bytes;
}

/** Folder of the pictures that are kept. @param cache folder of the playbook’s cache */
export function keptPictures(cache: string): KeptFiles {
  return new KeptFiles(join(cache, 'pictures'));
}
