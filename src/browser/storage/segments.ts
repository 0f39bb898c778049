import { datedAsSeen } from '../../learner/dated-as-seen.ts';
import { encode } from '../../learner/encode.ts';
import type { Event } from '../../learner/events.ts';
import { isLeft } from '../../learner/tombstones.ts';
import { setAsidePrefix } from './app-names.ts';
import { attempt, type KeyValueStore, type WriterEnv } from './environment.ts';
import { logPrefix, metaKey, numbersOf, prefixOf } from './keys.ts';
import { type Migrations, readSegment, type Segment, segmentText, withoutErased } from './segment.ts';

/** The segments of one playbook, read. A segment that has not changed is not read again. */
export class Segments {
  readonly #storage: KeyValueStore;
  readonly #playbook: string;
  readonly #migrations: Migrations;
  #read = new Map<string, Segment>();

  constructor(storage: KeyValueStore, playbook: string, migrations: Migrations) {
    this.#storage = storage;
    this.#playbook = playbook;
    this.#migrations = migrations;
  }

  /** Looks at every segment. @throws what the browser throws where storage is blocked */
  refresh(): void {
    const log = logPrefix(this.#playbook);
    const now = new Map<string, Segment>();
    for (const number of numbersOf(this.#storage, log).sort((a, b) => a - b)) {
      const key = log + number;
      const text = this.#storage.getItem(key);
      const before = this.#read.get(key);
      if (text !== null) now.set(key, before?.text === text ? before : readSegment(text, this.#migrations));
    }
    this.#read = now;
  }

  entries(): [key: string, segment: Segment][] {
    return [...this.#read];
  }

  /** @param now what is later than tomorrow counts as of when it was first seen */
  lists(now: number): (readonly Event[])[] {
    return [...this.#read.values()].map(({ events }) => datedAsSeen(events, now));
  }

  get newer(): boolean {
    return [...this.#read.values()].some(({ state }) => state === 'newer');
  }

  /** Is anything set aside that could not be read? */
  get hasSetAside(): boolean {
    return numbersOf(this.#storage, this.#setAsidePrefix).length > 0;
  }

  /**
   * Sets a damaged segment aside and puts what could be read in its place; writes an old one in today's form. One
   * `setItem` replaces the text: the old one is there until the new one is.
   */
  repair(key: string): void {
    const text = this.#storage.getItem(key);
    if (text === null) return;
    const { state, events } = readSegment(text, this.#migrations);
    if (state !== 'damaged' && state !== 'old') return;
    if (state === 'damaged') this.setAside(text);
    if (events.length > 0) this.#storage.setItem(key, segmentText(events.map(encode)));
    else this.#storage.removeItem(key);
  }

  /** Keeps a text that could not be read; once only. */
  setAside(text: string): void {
    const numbers = numbersOf(this.#storage, this.#setAsidePrefix);
    if (numbers.some((number) => this.#storage.getItem(this.#setAsidePrefix + number) === text)) return;
    this.#storage.setItem(this.#setAsidePrefix + (Math.max(-1, ...numbers) + 1), text);
  }

  /** Drops the payload of erased events from a segment. */
  scrub(key: string, erased: ReadonlySet<string>): void {
    const text = this.#storage.getItem(key);
    const segment = text === null ? undefined : readSegment(text, this.#migrations);
    if (segment?.state !== 'sound') return;
    const left = segment.events.filter((event) => isLeft(event, erased));
    if (left.length < segment.events.length) this.#storage.setItem(key, segmentText(left.map(encode)));
  }

  /** The same for what is set aside. */
  scrubSetAside(erased: ReadonlySet<string>): void {
    for (const number of numbersOf(this.#storage, this.#setAsidePrefix)) {
      const text = this.#storage.getItem(this.#setAsidePrefix + number) ?? '';
      const left = withoutErased(text, erased);
      if (left !== text) this.#storage.setItem(this.#setAsidePrefix + number, left);
    }
  }

  /** Removes everything of the playbook. The meta data go first: by that other tabs know that it is meant. */
  clear(): void {
    const prefix = prefixOf(this.#playbook);
    const keys = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index));
    this.#storage.removeItem(metaKey(this.#playbook));
    for (const key of keys) if (key?.startsWith(prefix)) this.#storage.removeItem(key);
  }

  /** What a tab wrote back while everything was deleted: only what happened since stays. */
  clearUntil(moment: number): void {
    this.refresh();
    for (const [key, { events }] of this.entries()) {
      const left = events.filter(({ at }) => at > moment);
      if (left.length === 0) this.#storage.removeItem(key);
      else if (left.length < events.length) this.#storage.setItem(key, segmentText(left.map(encode)));
    }
  }

  get #setAsidePrefix(): string {
    return setAsidePrefix(this.#playbook);
  }
}

/**
 * Does something with what others may write too, while nobody does; leaves it when somebody holds the lock.
 *
 * @param wait waits for the lock: only for what is always held for a moment
 * @throws what `what` throws
 */
export async function alone(env: WriterEnv, key: string, what: () => void, wait = false): Promise<void> {
  let ran = false;
  let thrown: { error: unknown } | undefined;
  const run = (): void => {
    ran = true;
    try {
      what();
    } catch (error) {
      thrown = { error };
    }
  };
  const options = wait ? {} : { ifAvailable: true };
  const request = attempt(() => env.locks?.request(key, options, (lock) => (lock ? run() : undefined)).then(() => true));
  const worked = await (request ?? Promise.resolve(false)).catch(() => false);
  if (!worked && !ran) run();
  if (thrown) throw thrown.error;
}
