import type { Stored } from '../../learner/encode.ts';
import type { Event } from '../../learner/events.ts';
import { tombstones } from '../../learner/tombstones.ts';
import type { Appender } from './append.ts';
import type { Batch } from './journal.ts';
import { alone, type Segments } from './segments.ts';
import type { StoreEnv } from './store-environment.ts';

/** Mends and cleans segments that other pages may write: each under its lock. What another page holds is left for next time. */
export class SegmentRepair {
  readonly #env: StoreEnv;
  readonly #segments: Segments;
  readonly #appending: Appender;

  constructor(env: StoreEnv, segments: Segments, appending: Appender) {
    this.#env = env;
    this.#segments = segments;
    this.#appending = appending;
  }

  /** Sets aside what is damaged, migrates what is old. @throws what the browser throws when it does not keep it */
  async repair(): Promise<void> {
    await this.#each((key) => this.#segments.repair(key));
  }

  /** Takes what erased events said out of every segment. @throws as `repair` */
  async scrub(): Promise<void> {
    this.#segments.refresh();
    const erased = tombstones(...this.#segments.lists(this.#env.now()));
    if (erased.size === 0) return;
    await this.#each((key) => this.#segments.scrub(key, erased));
    this.#segments.scrubSetAside(erased);
    await this.#scrubJournal(erased);
    this.#segments.refresh();
  }

  async #scrubJournal(erased: ReadonlySet<string>): Promise<void> {
    const { journal } = this.#env;
    const batches = (await journal?.((all) => all.getAll()).catch(() => [])) as Batch[] | undefined;
    for (const batch of batches ?? []) {
      const events = JSON.parse(batch.events) as Stored[];
      const left = events.filter(([code, id]) => code === 'e' || !erased.has(String(id)));
      if (left.length === events.length) continue;
      if (left.length > 0) await journal?.((all) => all.put({ ...batch, events: JSON.stringify(left) }));
      else await journal?.((all) => all.delete(batch.number));
    }
  }

  async #each(what: (key: string) => void): Promise<void> {
    if (this.#segments.newer) return;
    for (const [key] of this.#segments.entries()) {
      if (key === this.#appending.held()) what(key);
      else await alone(this.#env, key, () => what(key));
    }
  }
}

/** Ids of all events, of the erased ones too. */
export function knownIds(lists: readonly (readonly Event[])[]): Set<string> {
  const known = tombstones(...lists);
  for (const events of lists) for (const { id } of events) known.add(id);
  return known;
}
