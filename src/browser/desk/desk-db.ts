import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Desk } from '../../coaching/desk/desk.ts';
import { deskName } from '../storage/app-names.ts';
import { pause } from './pause.ts';
import { deskOf, type PersonRecord, personRecord, readPersonRecord, readSourceRecord, type SourceRecord, sourceRecord } from './records.ts';

const VERSION = 1;

/** Events lie there as one text: a browser copies a text in no time, and thousands of arrays in a long one. */
interface Schema extends DBSchema {
  people: { key: string; value: Omit<PersonRecord, 'events'> & { events: string } };
  sources: { key: string; value: SourceRecord };
}

/** The desk of one playbook in the browser's database. Everything here throws what the browser throws. */
export class DeskDb {
  readonly #db: IDBPDatabase<Schema>;

  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  static async open(playbook: string, onClosed: () => void): Promise<DeskDb> {
    const db = await openDB<Schema>(deskName(playbook), VERSION, {
      upgrade(database) {
        database.createObjectStore('people', { keyPath: 'id' });
        database.createObjectStore('sources', { keyPath: 'id' });
      },
      // A newer page wants to change the database: it goes before.
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
      terminated: onClosed,
    });
    return new DeskDb(db);
  }

  /**
   * Everything that lies there, person by person, so that the page stays awake.
   *
   * @param onPerson called after each: so many are read, of so many
   */
  async read(playbook: string, onPerson: (read: number, of: number) => void): Promise<Desk> {
    const sources = (await this.#db.getAll('sources')).flatMap((record) => readSourceRecord(record) ?? []);
    const keys = await this.#db.getAllKeys('people');
    const people = [];
    for (const key of keys) {
      const record = await this.#db.get('people', key);
      const person = record && readPersonRecord({ ...record, events: parsed(record.events) }, playbook, Number.POSITIVE_INFINITY);
      if (person) people.push(person);
      onPerson(people.length, keys.length);
      await pause();
    }
    return deskOf(people, sources);
  }

  /** Writes what differs between two desks, in one transaction. What is written is prepared person by person. */
  async write(before: Desk, after: Desk): Promise<void> {
    const people: [id: string, record: Schema['people']['value'] | undefined][] = [];
    for (const id of changed(before, after)) {
      const record = personRecord(after, id);
      people.push([id, record && { ...record, events: JSON.stringify(record.events) }]);
      await pause();
    }
    const transaction = this.#db.transaction(['people', 'sources'], 'readwrite');
    const [peopleStore, sourceStore] = [transaction.objectStore('people'), transaction.objectStore('sources')];
    const writes: Promise<unknown>[] = [];
    for (const [id, record] of people) {
      writes.push(record ? peopleStore.put(record) : peopleStore.delete(id));
    }
    for (const [id, source] of after.sources) if (before.sources.get(id) !== source) writes.push(sourceStore.put(sourceRecord(source)));
    for (const id of before.sources.keys()) if (!after.sources.has(id)) writes.push(sourceStore.delete(id));
    await Promise.all([...writes, transaction.done]);
  }
}

/** Ids of people of whom something changed. */
function changed(before: Desk, after: Desk): string[] {
  const ids = new Set([...before.pools.keys(), ...after.pools.keys()]);
  return [...ids].filter(
    (id) =>
      before.pools.get(id) !== after.pools.get(id) ||
      before.about.get(id) !== after.about.get(id) ||
      before.joined.get(id) !== after.joined.get(id),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}
