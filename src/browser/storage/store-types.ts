import type { ReadableAtom } from 'nanostores';
import type { Event, NewEvent } from '../../learner/events.ts';
import type { Log } from '../../learner/union.ts';
import type { Person } from './person.ts';

/**
 * Is everything kept on this device, and if not, why not. `corrupt-kept`: something could not be read and was set aside;
 * `late`: what is saved is lost when the browser is killed within the next seconds.
 */
export interface SaveState {
  saved: boolean;
  reason?: 'blocked' | 'full' | 'newer' | 'corrupt-kept' | 'late' | undefined;
}

/** What a reader did in one playbook, kept in this browser and shown live. */
export interface LogStore {
  log: ReadableAtom<Log>;
  state: ReadableAtom<SaveState>;
  person: ReadableAtom<Person>;
  /** Milliseconds since 1970. */
  lastBackup: ReadableAtom<number | undefined>;
  /** The first look at storage, with what it mends, is done. */
  ready: Promise<void>;
  /** Resolves once it was tried to keep the event; it is in `log` at once, whatever storage does. */
  record(happened: NewEvent): Promise<Event>;
  /** Takes over the events of a backup, of another device, of a coach. */
  merge(events: Iterable<Event>): Promise<{ added: number }>;
  /** Drops what an event says; that there was one stays, so that an old backup cannot bring it back. */
  erase(id: string): Promise<void>;
  /** Leaves nothing of this playbook in the browser. */
  eraseAll(): Promise<void>;
  rename(name: string): Promise<void>;
  /** Another browser's log was merged, and it is the same person's. */
  adopt(person: { id: string; name: string }): Promise<void>;
  backedUp(now: number): Promise<void>;
}
