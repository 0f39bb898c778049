import type { KeyValueStore, Locks } from '../../../../src/browser/storage/environment.ts';
import type { Batch, Batches, Journal } from '../../../../src/browser/storage/journal.ts';
import type { StorageChange, StoreEnv } from '../../../../src/browser/storage/store-environment.ts';

/** `localStorage` that can be full, blocked or broken. */
export class FakeStorage implements KeyValueStore {
  readonly entries = new Map<string, string>();
  /** Called before every operation; may throw as browsers do. */
  before: (operation: 'read' | 'write', key: string, value?: string) => void = () => {};

  get length(): number {
    return this.entries.size;
  }
  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    this.before('read', key);
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.before('write', key, value);
    this.entries.set(key, value);
  }
  removeItem(key: string): void {
    this.before('write', key);
    this.entries.delete(key);
  }
}

/** A journal in memory. */
export function fakeJournal(): Journal {
  const batches = new Map<number, Batch>();
  let last = 0;
  const put = (batch: Batch) => {
    batches.set(batch.number, structuredClone(batch));
    return { result: batch.number };
  };
  const store = {
    add: (batch: Batch) => put({ ...batch, number: ++last }),
    put,
    getAll: () => ({ result: structuredClone([...batches.values()]) }),
    delete: (number: number) => ({ result: void batches.delete(number) }),
    clear: () => ({ result: batches.clear() }),
  } as unknown as Batches;
  return async (what) => what(store).result;
}

/** What a browser throws when storage is full. */
export const quotaExceeded = (): DOMException => new DOMException('The quota has been exceeded.', 'QuotaExceededError');

interface Change extends StorageChange {
  key: string;
  /** Its place in the order in which the browser took the writes. */
  order: number;
}

/**
 * A browser with several tabs. As in a real one, each tab sees its own copy of the storage at once and what other tabs
 * wrote only when that is delivered; locks know nothing of deliveries.
 */
export class Machine {
  readonly committed = new Map<string, string>();
  readonly tabs: Tab[] = [];
  /** What is on the disk at once. */
  readonly journal = fakeJournal();
  readonly deletions = fakeJournal();
  readonly #locks = new Map<string, Tab>();
  readonly #writes: { key: string; before: string | undefined }[] = [];
  #order = 0;
  /** Something that takes a while; a test decides how long. */
  readonly pause: () => Promise<unknown>;
  readonly #withLocks: boolean;

  constructor({ pause = () => Promise.resolve(), locks = true }: { pause?: () => Promise<unknown>; locks?: boolean } = {}) {
    this.pause = pause;
    this.#withLocks = locks;
  }

  open(): Tab {
    const tab = new Tab(this);
    this.tabs.push(tab);
    return tab;
  }

  commit(from: Tab, key: string, newValue: string | null): number {
    const order = ++this.#order;
    this.#writes.push({ key, before: this.committed.get(key) });
    if (newValue === null) this.committed.delete(key);
    else this.committed.set(key, newValue);
    for (const tab of this.tabs) if (tab !== from) tab.inbox.push({ key, newValue, order });
    return order;
  }

  locksOf(tab: Tab): Locks | undefined {
    if (!this.#withLocks) return undefined;
    return {
      request: async (name, { ifAvailable }, whileHeld) => {
        await this.pause();
        while (this.#locks.has(name) && !ifAvailable) await this.pause();
        if (tab.dead) return new Promise(() => {});
        if (this.#locks.has(name)) return whileHeld(null);
        this.#locks.set(name, tab);
        try {
          return await whileHeld({ name });
        } finally {
          if (this.#locks.get(name) === tab) this.#locks.delete(name);
        }
      },
    };
  }

  releaseAll(tab: Tab): void {
    for (const [name, holder] of this.#locks) if (holder === tab) this.#locks.delete(name);
  }

  /** The whole browser is killed: of what was written last so much never reached the disk. */
  kill(lost: number): void {
    for (const tab of this.tabs) tab.kill();
    for (const { key, before } of this.#writes.splice(Math.max(0, this.#writes.length - lost)).toReversed())
      if (before === undefined) this.committed.delete(key);
      else this.committed.set(key, before);
  }

  /** Everything written has arrived everywhere. */
  deliverAll(): void {
    while (this.tabs.some((tab) => tab.deliver()));
  }
}

/** One tab of the machine. */
export class Tab {
  readonly storage = new FakeStorage();
  readonly inbox: Change[] = [];
  /** What the page wants to do when some time has passed. */
  readonly later: (() => void)[] = [];
  dead = false;
  /** The tab is killed before this many more writes. */
  writesLeft = Number.POSITIVE_INFINITY;
  readonly #machine: Machine;
  readonly #wrote = new Map<string, number>();
  readonly #listeners: ((change: StorageChange) => void)[] = [];
  readonly #leaving: (() => void)[] = [];

  constructor(machine: Machine) {
    this.#machine = machine;
    for (const [key, value] of machine.committed) this.storage.entries.set(key, value);
    this.storage.before = (operation, key, value) => {
      if (operation === 'write' && --this.writesLeft < 0) this.kill();
      if (this.dead) throw new Error('This tab was killed');
      if (operation === 'write') this.#wrote.set(key, machine.commit(this, key, value ?? null));
    };
  }

  kill(): void {
    this.dead = true;
    this.#machine.releaseAll(this);
  }

  leave(): void {
    for (const listener of this.#leaving) listener();
  }

  /** Takes in the next change from another tab. A later write of its own stays, as in Chromium. */
  deliver(): boolean {
    const change = this.inbox.shift();
    if (!change) return false;
    if (this.dead || (this.#wrote.get(change.key) ?? 0) > change.order) return true;
    if (change.newValue === null) this.storage.entries.delete(change.key);
    else this.storage.entries.set(change.key, change.newValue);
    for (const listener of this.#listeners) listener(change);
    return true;
  }

  env(more: Partial<StoreEnv> = {}): StoreEnv {
    return {
      storage: this.storage,
      locks: this.#machine.locksOf(this),
      now: () => Date.now(),
      settle: async () => {
        await this.#machine.pause();
        while (this.deliver());
      },
      onChange: (listener) => this.#listeners.push(listener),
      onLeave: (listener) => this.#leaving.push(listener),
      journal: this.#machine.journal,
      later: (what) => this.later.push(what),
      migrations: {},
      ...more,
    };
  }
}
