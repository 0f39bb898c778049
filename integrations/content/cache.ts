import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BODIES, hasBody } from '../../src/cache/bodies.ts';
import { makeKeptFolder, makeWay } from '../../src/cache/make-way.ts';
import { readSealed, writeSealed } from '../../src/cache/sealed.ts';
import type { CompiledFile } from '../../src/playbook/model/compiled.ts';
import type { Body } from '../../src/playbook/model/playbook.ts';

/** A compiled file beside the digest of what it was compiled from. */
export interface Cached {
  digest: string;
  compiled: CompiledFile;
  /** It took too long and was given up. Nothing is kept of it: another time the machine may be quicker. */
  late?: true;
}

const INDEX = 'index.json';
/** No build takes an hour. */
const YOUNG = 3_600_000;

/**
 * The compiled playbook on disk: one index of everything that is said about the files, and the text of each page in a
 * file of its own, named by digest. The index is read as a whole; a page's text only when that page is rendered.
 */
export class Cache {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * What is known from the last time. Who needs texts gets only files whose texts are there, undamaged: a check
   * writes none.
   *
   * @param texts `named`: a text counts as there when its file is, and is looked at when somebody reads it
   */
  async open(texts: boolean | 'named'): Promise<Map<string, Cached>> {
    for (const folder of [dirname(this.folder), this.folder, join(this.folder, BODIES)]) makeKeptFolder(folder);
    const text = readSealed(join(this.folder, INDEX));
    try {
      const index = text ? (JSON.parse(text) as [string, Cached][]) : [];
      if (!texts) return new Map(index.filter(([, { compiled }]) => compiled.findings));
      const names = texts === 'named' && new Set(await readdir(join(this.folder, BODIES)));
      const isThere = (digest: string) => (names ? names.has(`${digest}.json`) : hasBody(this.folder, digest));
      return new Map(index.filter(([, { digest, compiled }]) => !compiled.text || isThere(digest)));
    } catch {
      // Of another version: start anew, nothing but time is lost.
      return new Map();
    }
  }

  /** Writes the index. */
  close(index: ReadonlyMap<string, Cached>): void {
    writeSealed(join(this.folder, INDEX), JSON.stringify([...index].filter(([, { late }]) => !late)));
  }

  /** Removes old bodies that the index does not name. Young ones may belong to a run beside this one. */
  async clean(index: ReadonlyMap<string, Cached>): Promise<void> {
    const used = new Set([...index.values()].map(({ digest }) => `${digest}.json`));
    const stale = (await readdir(join(this.folder, BODIES))).filter((name) => !used.has(name));
    const now = Date.now();
    await Promise.all(
      stale.map(async (name) => {
        const path = join(this.folder, BODIES, name);
        const written = await stat(path).catch(() => undefined);
        if (written && now - written.mtimeMs > YOUNG) makeWay(path);
      }),
    );
  }

  writeBody(digest: string, body: Body): void {
    writeSealed(join(this.folder, BODIES, `${digest}.json`), JSON.stringify(body));
  }
}
