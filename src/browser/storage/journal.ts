import type { Stored } from '../../learner/encode-page.ts';
import { journalName } from './keys.ts';

/** Events that were written together. */
export interface Batch {
  number: number;
  /** When, in milliseconds since 1970. */
  at: number;
  /** The events in their stored form, as JSON: a browser copies a text in no time, and thousands of arrays in a long one. */
  events: string;
}

/** What of a store in the browser's database the journal needs. */
export type Batches = Pick<IDBObjectStore, 'add' | 'getAll' | 'put' | 'delete' | 'clear'>;

/**
 * The newest events once more, in the browser's database: a browser writes `localStorage` to the disk some seconds late,
 * and what it has not written is gone when it is killed.
 *
 * Does something with the batches of events, and resolves when that is on the disk. @throws what the browser throws
 */
export type Journal = <T>(what: (batches: Batches) => Pick<IDBRequest<T>, 'result'>) => Promise<T>;

const STORE = 'batches';
/** A database that does not answer is none, after so many milliseconds: nobody waits for ever to hear that an answer is kept. */
const PATIENCE = 5000;

/** The journal of a playbook. It is opened when it is used for the first time. */
export function openJournal(playbook: string): Journal {
  let opened: IDBDatabase | undefined;
  return (what) =>
    new Promise((done, fail) => {
      setTimeout(fail, PATIENCE);
      const run = (db: IDBDatabase): void => {
        const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' });
        const request = what(transaction.objectStore(STORE));
        transaction.oncomplete = () => done(request.result);
        transaction.onabort = fail;
      };
      try {
        if (opened) return run(opened);
      } catch {
        // The browser has closed it, as it does when site data are cleared.
      }
      const request = indexedDB.open(journalName(playbook), 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'number', autoIncrement: true });
      request.onerror = fail;
      request.onsuccess = () => {
        opened = request.result;
        run(opened);
      };
    });
}

/** Writes events into a journal. @param at milliseconds since 1970 */
export function note(journal: Journal, events: readonly Stored[], at: number): Promise<unknown> {
  return journal((batches) => batches.add({ at, events: JSON.stringify(events) }));
}
