import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeKeptFolder, makeWay } from '../../src/cache/make-way.ts';
import { readSealedBytes, writeSealedBytes } from '../../src/cache/sealed.ts';

/**
 * What was made for a playbook in the last build, each under a name that says all that it was made of. What a build does not
 * use goes. Damaged ones are as good as not there.
 */
export class KeptFiles {
  readonly #folder: string;
  readonly #before: ReadonlySet<string>;
  readonly #used = new Set<string>();

  /** @param folder absolute; it need not be there */
  constructor(folder: string) {
    makeKeptFolder(folder);
    this.#folder = folder;
    this.#before = new Set(readdirSync(folder));
  }

  /** What is kept under a name. */
  read(name: string): Uint8Array | undefined {
    if (!this.#before.has(name)) return undefined;
    const bytes = readSealedBytes(join(this.#folder, name));
    if (bytes) this.#used.add(name);
    return bytes;
  }

  /** Keeps something for the next build. What was read is kept already. */
  keep(name: string, bytes: Uint8Array): void {
    if (!this.#used.has(name)) writeSealedBytes(join(this.#folder, name), bytes);
    this.#used.add(name);
  }

  /** Takes away what this build has not used. */
  clear(): void {
    for (const name of this.#before) if (!this.#used.has(name)) makeWay(join(this.#folder, name));
  }
}
