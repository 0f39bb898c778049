import { attempt } from './environment.ts';
import { isNewerMeta, type Meta, metaText, readMeta } from './meta.ts';
import { alone } from './segments.ts';
import type { StoreEnv } from './store-environment.ts';

/** Where the meta data of one playbook lie. */
export class MetaStore {
  readonly #env: StoreEnv;
  readonly #key: string;

  constructor(env: StoreEnv, key: string) {
    this.#env = env;
    this.#key = key;
  }

  read(): Meta | undefined {
    return readMeta(this.#text());
  }

  get newer(): boolean {
    return isNewerMeta(this.#text());
  }

  /** What stands there although it is nothing that can be read. */
  unreadable(): string | undefined {
    const text = this.#text();
    return text !== null && !readMeta(text) && !isNewerMeta(text) ? text : undefined;
  }

  /**
   * Reads, changes and writes while no other tab does.
   *
   * @returns what is stored now
   * @throws what the browser throws when it does not keep it
   */
  async change(what: (stored: Meta | undefined) => Meta): Promise<Meta> {
    const { storage } = this.#env;
    if (!storage) throw new Error('No storage');
    let changed = what(undefined);
    const write = (): void => {
      changed = what(this.read());
      const text = metaText(changed);
      if (text !== this.#text()) storage.setItem(this.#key, text);
    };
    await alone(this.#env, this.#key, write, true);
    return changed;
  }

  #text(): string | null {
    return attempt(() => this.#env.storage?.getItem(this.#key)) ?? null;
  }
}
