import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { madeWith } from '../../src/cache/made-with.ts';
import { makeKeptFolder } from '../../src/cache/make-way.ts';
import { readSealed, writeSealed } from '../../src/cache/sealed.ts';
import type { CompiledFile } from '../../src/playbook/model/compiled.ts';

const COMPILER = fileURLToPath(new URL('../../src/playbook', import.meta.url));

/** Files of earlier states that were compiled before: what a commit holds never changes. */
export interface HistoryCache {
  find(path: string, oid: string): CompiledFile | undefined;
  add(path: string, oid: string, compiled: CompiledFile): void;
  /** Keeps what was asked for or added this time, and nothing else. */
  save(): void;
}

export function openHistoryCache(folder: string, code: boolean): HistoryCache {
  const file = join(folder, 'history.json');
  const salt = `${madeWith(COMPILER)} ${code}`;
  const before = read(file, salt);
  const used = new Map<string, CompiledFile>();
  let added = false;
  const key = (path: string, oid: string) => `${oid} ${path}`;
  return {
    find(path, oid) {
      const known = before.get(key(path, oid));
      if (known) used.set(key(path, oid), known);
      return known;
    },
    add(path, oid, compiled) {
      added = true;
      used.set(key(path, oid), compiled);
    },
    save() {
      if (!added) return;
      makeKeptFolder(folder);
      writeSealed(file, JSON.stringify({ salt, files: [...used] }));
    },
  };
}

/** Our own file: what is wrong with it, or comes from another version, only costs time. */
function read(file: string, salt: string): Map<string, CompiledFile> {
  try {
    const kept = JSON.parse(readSealed(file) ?? '') as { salt: string; files: [string, CompiledFile][] };
    return kept.salt === salt ? new Map(kept.files) : new Map();
  } catch {
    return new Map();
  }
}
