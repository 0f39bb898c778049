import { stampOf } from '../content/stamp.ts';
import type { About } from '../renderer/astro/known.ts';
import type { Made } from '../renderer/astro/pictures.ts';
import { keptPictures, madePicture, type Source, sourcesOf } from '../renderer/pictures.ts';

interface Options {
  /** Folder of the playbook’s cache. */
  cache: string;
  /** Names the program. */
  program: string;
  base: string;
  about: About;
}

/** Pictures of a playbook that is being written, made when a browser asks for them. */
export class LivePictures {
  readonly #options: Options;
  #sources: { stamps: string; byPath: ReadonlyMap<string, Source> } = { stamps: '', byPath: new Map() };
  #originals = new Map<string, Source>();
  readonly #asked = new Map<string, { made: Made; bytes?: Promise<Uint8Array> }>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Names and measures pictures. Of the same files the same is known as before. @param paths absolute, each once */
  async sourcesOf(paths: readonly string[]): Promise<ReadonlyMap<string, Source>> {
    const stamps = JSON.stringify(paths.map((path) => [path, stampOf(path)]));
    if (stamps === this.#sources.stamps) return this.#sources.byPath;
    const byPath = await sourcesOf(paths, this.#options);
    this.#sources = { stamps, byPath };
    this.#originals = new Map([...byPath.values()].map((source) => [source.metadata.src, source]));
    return byPath;
  }

  /** Notes what a page asks for. */
  note(asked: Iterable<Made>): void {
    for (const made of asked) if (!this.#asked.has(made.file)) this.#asked.set(made.file, { made });
  }

  /** A picture by its path below the web root; the path of a file where it is one of the playbook as it is. */
  async find(file: string): Promise<Uint8Array | string | undefined> {
    const original = [...this.#originals.values()].find((source) => source.file === file);
    if (original) return original.path;
    const asked = this.#asked.get(file);
    const source = asked && this.#originals.get(asked.made.transform.src.src);
    if (!asked || !source) return undefined;
    asked.bytes ??= madePicture(asked.made, source, { kept: keptPictures(this.#options.cache), ...this.#options });
    // What could not be made this time may be made the next.
    asked.bytes.catch(() => delete asked.bytes);
    return asked.bytes;
  }
}
