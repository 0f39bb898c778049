import { digestOf } from '../../src/cache/digest.ts';
import { type Given, give } from '../../src/site/given.ts';
import type { Program, ProgramPath } from '../renderer/astro/open.ts';
import type { Made } from '../renderer/astro/pictures.ts';
import { renderer } from '../renderer/render.ts';

/** A page or a file as it was rendered. */
export interface LivePage {
  bytes: Uint8Array;
  /** Names what it holds. */
  digest: string;
}

/** Pages of a compiled program, rendered when somebody asks for them and kept until the playbook changes. */
export class LivePages {
  readonly #program: Program;
  readonly #base: string;
  readonly #note: (pictures: readonly Made[]) => void;
  #render: Awaited<ReturnType<typeof renderer>> | undefined;
  #paths: ReadonlyMap<string, ProgramPath> = new Map();
  #pages = new Map<string, Promise<LivePage | undefined>>();
  /** One thing at a time: no page is half of the old playbook and half of the new one. */
  #work: Promise<unknown> = Promise.resolve();

  /** @param note is told which pictures a page shows */
  constructor(program: Program, base: string, note: (pictures: readonly Made[]) => void) {
    this.#program = program;
    this.#base = base;
    this.#note = note;
  }

  /** Shows another state of the playbook from now on. */
  show(given: Given): Promise<void> {
    return this.#inTurn(async () => {
      this.#render ??= await renderer(this.#program, this.#base);
      give(given);
      this.#program.forget();
      const paths = await this.#program.paths();
      this.#paths = new Map(paths.map((path) => [path.file, path]));
      this.#pages = new Map();
    });
  }

  has(file: string): boolean {
    return this.#paths.has(file);
  }

  /**
   * A page by its path below the web root: `practices/ask/index.html`.
   *
   * @throws what the page throws
   */
  async page(file: string): Promise<LivePage | undefined> {
    // A change that is on its way is waited for.
    await this.#work;
    const path = this.#paths.get(file);
    if (!path) return undefined;
    const known = this.#pages.get(file);
    const page = known ?? this.#inTurn(() => this.#make(path));
    if (!known) this.#pages.set(file, page);
    return page;
  }

  async #make(path: ProgramPath): Promise<LivePage | undefined> {
    const page = await this.#render?.(path);
    if (!page) return undefined;
    this.#note(page.pictures);
    return { bytes: page.bytes, digest: digestOf(16, page.bytes) };
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const done = this.#work.then(step);
    this.#work = done.catch(() => undefined);
    return done;
  }
}
