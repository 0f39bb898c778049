import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locate } from '../../src/playbook/addresses/paths.ts';
import type { Retired } from '../../src/playbook/identity/snapshot.ts';
import type { CompiledFile } from '../../src/playbook/model/compiled.ts';
import { readYaml } from '../../src/playbook/problems/yaml.ts';
import { configSchema } from '../../src/playbook/schemas/config.ts';
import { decode, MAX_BYTES } from '../../src/playbook/tree/source.ts';
import { compileInTime } from '../content/in-time.ts';
import { blobs, git } from './git.ts';
import { openHistoryCache } from './history-cache.ts';
import type { Base } from './revision.ts';

/** A playbook as a commit holds it. */
export interface Then {
  files: CompiledFile[];
  retired: Retired;
  /** Files that the clone did not bring along. */
  missing: string[];
}

export interface Reading {
  content: string;
  /** The files of now: what a commit holds with the same bytes is not compiled again. */
  now: readonly CompiledFile[];
  /** Pages may hold code. */
  code: boolean;
  /** Folder for what was compiled of earlier states. */
  cache: string;
  /** Whether a file of the commit came with the generator and was nobody's own: that it is gone is no loss. */
  isSample?: ((path: string, text: string) => boolean) | undefined;
}

const CONFIG = 'playbook.yaml';
/** So much is read at once (bytes). */
const PORTION = 32 * 1024 * 1024;

interface Entry {
  path: string;
  oid: string;
  size: number;
}

/** Reads the content folder as a commit holds it; `undefined` where the commit does not have it. */
export async function filesOf({ commit, prefix }: Base, reading: Reading): Promise<Then | undefined> {
  const listing = await git(reading.content, ['ls-tree', '-r', '-l', '-z', '--full-tree', `${commit}:${prefix.replace(/\/$/, '')}`]);
  if (listing.code !== 0) return undefined;
  const entries = entriesOf(listing.out.toString('utf8'));
  const found = entries.filter(({ path }) => locate(path));
  if (found.length === 0) return undefined;
  const samples = await removedSamples(found, reading);
  const pages = found.filter((entry) => !samples.has(entry));
  const same = await unchanged(pages, reading);
  // Most often nothing is left to be compiled, and what was compiled earlier need not be read.
  const history = same.size < pages.length ? openHistoryCache(reading.cache, reading.code) : undefined;
  const files: CompiledFile[] = [];
  const missing: string[] = [];
  const unknown: Entry[] = [];
  for (const entry of pages) {
    const known = same.get(entry.path) ?? history?.find(entry.path, entry.oid);
    if (known) files.push(known);
    else unknown.push(entry);
  }
  for await (const { entry, bytes } of contents(unknown, reading.content)) {
    const located = locate(entry.path);
    if (!bytes || !located) {
      missing.push(entry.path);
      continue;
    }
    const { compiled } = compileInTime(entry.path, located, bytes, { base: '/', code: reading.code });
    history?.add(entry.path, entry.oid, compiled);
    files.push(compiled);
  }
  history?.save();
  return { files, missing, retired: await retiredIn(entries, reading.content) };
}

/** Files of ours that can be read: no links, no submodules, nothing that would be refused for its size anyway. */
function entriesOf(listing: string): Entry[] {
  return listing.split('\0').flatMap((record) => {
    const [, mode = '', oid = '', size = '', path = ''] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t([\s\S]*)$/.exec(record) ?? [];
    return /^100/.test(mode) && Number(size) <= MAX_BYTES && path !== '' ? [{ path, oid, size: Number(size) }] : [];
  });
}

/** Files that are now what they were then, byte for byte. */
async function unchanged(entries: readonly Entry[], { content, now }: Reading): Promise<Map<string, CompiledFile>> {
  const compiled = new Map(now.map((file) => [file.file, file]));
  const found = new Map<string, CompiledFile>();
  for (const { path, oid } of entries) {
    const file = compiled.get(path);
    const bytes = file && (await readFile(join(content, path)).catch(() => undefined));
    if (file && bytes && blobId(bytes, oid.length) === oid) found.set(path, file);
  }
  return found;
}

/** Samples that are not there any more. */
async function removedSamples(entries: readonly Entry[], { content, now, isSample }: Reading): Promise<Set<Entry>> {
  const there = new Set(now.map(({ file }) => file));
  const gone = isSample ? entries.filter(({ path }) => !there.has(path)) : [];
  const removed = new Set<Entry>();
  if (gone.length > 0)
    for await (const { entry, bytes } of contents(gone, content))
      if (bytes && isSample?.(entry.path, bytes.toString('utf8'))) removed.add(entry);
  return removed;
}

/** The id that git gives to a file: SHA-1, in newer repositories SHA-256, of its length and bytes. */
function blobId(bytes: Uint8Array, length: number): string {
  return createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.byteLength}\0`)
    .update(bytes)
    .digest('hex');
}

async function* contents(entries: readonly Entry[], folder: string): AsyncGenerator<{ entry: Entry; bytes: Buffer | undefined }> {
  let portion: Entry[] = [];
  let size = 0;
  const read = async function* () {
    const bytes =
      portion.length > 0
        ? await blobs(
            folder,
            portion.map(({ oid }) => oid),
          )
        : [];
    for (const [place, entry] of portion.entries()) yield { entry, bytes: bytes[place] };
  };
  for (const entry of entries) {
    portion.push(entry);
    size += entry.size;
    if (size < PORTION) continue;
    yield* read();
    portion = [];
    size = 0;
  }
  yield* read();
}

async function retiredIn(entries: readonly Entry[], folder: string): Promise<Retired> {
  const nothing = configSchema.parse({}).retired;
  const entry = entries.find(({ path }) => path === CONFIG);
  const [bytes] = entry ? await blobs(folder, [entry.oid]) : [];
  const decoded = bytes && decode(bytes);
  return decoded && 'text' in decoded ? (readYaml(decoded.text, configSchema).sound.retired ?? nothing) : nothing;
}
