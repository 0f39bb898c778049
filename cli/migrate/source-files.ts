import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { MAX_BYTES } from '../../src/playbook/tree/source.ts';
import { errorCode } from '../outcome.ts';
import { withoutMarks } from './alerts.ts';
import type { Note } from './notes.ts';

/** What lies in FROM: paths below it with `/`, and what is not read. */
export interface Listing {
  paths: string[];
  notes: Note[];
}

/** A page of more bytes cannot be built. */
const MOST_BYTES = MAX_BYTES;

/** Hidden folders in which GitBook and Azure DevOps keep pictures. */
const ASSETS = /^\.(gitbook|attachments)$/;

/**
 * Lists a folder. Hidden files and `node_modules` are left out. Links are followed to files inside the folder only: so no
 * circle of them, and no file of the machine that was not meant.
 */
export async function listSource(from: string): Promise<Listing> {
  const root = await realpath(from);
  const listing: Listing = { paths: [], notes: [] };
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const here: string = folder;
    const entries = await readdir(join(from, here), { withFileTypes: true }).catch((error: unknown) => errorCode(error) ?? 'unknown');
    if (typeof entries === 'string') {
      listing.notes.push(at(here, 'A folder cannot be read: it was left out', entries));
      continue;
    }
    for (const entry of entries) {
      if ((entry.name.startsWith('.') && !ASSETS.test(entry.name)) || entry.name === 'node_modules') continue;
      const path = here === '' ? entry.name : `${here}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) listing.paths.push(path);
      else if (entry.isSymbolicLink()) {
        if (await isFileBelow(root, join(from, path))) listing.paths.push(path);
        else listing.notes.push(at(path, 'A symbolic link to a folder, to nowhere or out of FROM was not followed'));
      } else listing.notes.push(at(path, 'What is neither file nor folder was left out'));
    }
  }
  listing.paths.sort();
  return listing;
}

async function isFileBelow(root: string, link: string): Promise<boolean> {
  const target = await realpath(link).catch(() => undefined);
  return target?.startsWith(root + sep) ? (await stat(target)).isFile() : false;
}

/** Reads the text of a page. What cannot be read, or is no text, is a note instead. */
export async function readText(from: string, path: string): Promise<{ text: string; note?: Note } | { note: Note }> {
  const bytes = await readBytes(join(from, path));
  if (typeof bytes === 'string') return { note: at(path, 'A file cannot be read: it was left out', bytes) };
  if (bytes.byteLength > MOST_BYTES)
    return { note: at(path, 'A page of more than 2 MB was left out', `${(bytes.byteLength / 1024 / 1024).toFixed(1)} MB`) };
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (encoding)
    return { text: withoutMarks(new TextDecoder(encoding).decode(bytes)), note: at(path, 'A page in UTF-16 was read, and is UTF-8 now') };
  if (bytes.includes(0)) return { note: at(path, 'A file that is no text was left out') };
  try {
    return { text: withoutMarks(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return {
      text: withoutMarks(new TextDecoder('windows-1252').decode(bytes)),
      note: at(path, 'A page is not UTF-8: it was read as Windows-1252 (Western European); look at its umlauts'),
    };
  }
}

async function readBytes(file: string): Promise<Buffer | string> {
  return readFile(file).catch((error: unknown) => errorCode(error) ?? 'unknown');
}

function at(file: string, what: string, detail?: string): Note {
  return { file: file || '.', line: 1, column: 1, what, ...(detail !== undefined && { detail }) };
}
