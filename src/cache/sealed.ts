import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { digestOf } from './digest.ts';
import { makeWay } from './make-way.ts';
import { writeWhole } from './write-whole.ts';

/**
 * What is kept from one run to the next may be damaged meanwhile: a crash, a full or dying disk, somebody’s hand. So it lies
 * there with a digest, and what does not match is as good as not there: it is made anew.
 */

const DIGITS = 32;

/** Writes a text with its digest in front. */
export function writeSealed(path: string, text: string): void {
  keep(path, `${digestOf(DIGITS, text)}\n${text}`);
}

/** A file takes the place of any other; a folder that stands there by some accident has to go first. */
function keep(path: string, content: string | Uint8Array): void {
  try {
    writeWhole(path, content);
  } catch (error) {
    if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
    makeWay(path);
    writeWhole(path, content);
  }
}

/** A text as it was written; `undefined` where it is not there, or is no longer what it was. */
export function readSealed(path: string): string | undefined {
  try {
    return unsealed(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The text behind its digest; `undefined` where they do not match. */
export function unsealed(sealed: string): string | undefined {
  const text = sealed.slice(DIGITS + 1);
  return sealed[DIGITS] === '\n' && sealed.startsWith(digestOf(DIGITS, text)) ? text : undefined;
}

/** Writes bytes with their digest in front. */
export function writeSealedBytes(path: string, bytes: Uint8Array): void {
  keep(path, Buffer.concat([Buffer.from(`${digestOf(DIGITS, bytes)}\n`), bytes]));
}

/** Bytes as they were written; `undefined` where they are not there, or are no longer what they were. */
export function readSealedBytes(path: string): Uint8Array | undefined {
  try {
    const sealed = readFileSync(path);
    const bytes = sealed.subarray(DIGITS + 1);
    return sealed.toString('latin1', 0, DIGITS + 1) === `${digestOf(DIGITS, bytes)}\n` ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Notes the digest of everything in a folder.
 *
 * @param seal file for it, outside
 * @param parts names of files and folders in it that count; left out, all
 */
export function sealFolder(folder: string, seal: string, parts?: readonly string[]): void {
  writeSealed(seal, stateOf(folder, parts));
}

/** Whether a folder holds what it held when it was sealed, and nothing else. */
export function isWhole(folder: string, seal: string, parts?: readonly string[]): boolean {
  const noted = readSealed(seal);
  try {
    return noted !== undefined && noted === stateOf(folder, parts);
  } catch {
    // What may not be read, or leads to itself, was not there when it was sealed.
    return false;
  }
}

function stateOf(folder: string, parts?: readonly string[]): string {
  const paths = (parts ?? ['.']).flatMap((part) => filesBelow(folder, part)).toSorted();
  return paths.map((path) => `${contentOf(join(folder, path))} ${path}`).join('\n');
}

/** A link is not what it leads to: it would be published as a link. */
function contentOf(path: string): string {
  return lstatSync(path).isSymbolicLink() ? 'link' : digestOf(DIGITS, readFileSync(path));
}

function filesBelow(folder: string, part: string): string[] {
  const stats = lstatSync(join(folder, part), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [part];
  return readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
}
