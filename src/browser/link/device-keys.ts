import { type DBSchema, openDB } from 'idb';
import { keysName } from '../storage/app-names.ts';
import type { Envelope, EnvelopeKind } from '../storage/envelope.ts';
import { newKeys, type OwnKeys } from './pair.ts';
import { canSeal } from './seal.ts';

/** Somebody whose device this one has met: what they sent bore its key. */
export interface Peer {
  /** Of the person, as in an envelope. */
  id: string;
  name: string;
  /** Public key of the device, in base64url. */
  key: string;
  /** When something came last, in milliseconds since 1970. */
  at: number;
  /** Another key that came under the same id: it is not used before somebody says so. */
  other?: string | undefined;
}

interface Schema extends DBSchema {
  own: { key: string; value: OwnKeys & { id: string } };
  peers: { key: string; value: Peer };
}

/** So many people are kept: those that were heard of last. */
const MOST = 500;

/** The keys of this device, made the first time; `undefined` where it keeps none. */
export async function ownKeys(playbook: string): Promise<OwnKeys | undefined> {
  if (!canSeal()) return undefined;
  return using(playbook, async (db) => {
    const kept = await db.get('own', 'own');
    if (kept) return kept;
    const made = { ...(await newKeys()), id: 'own' };
    // Another tab may have been quicker: its keys count.
    const writing = db.transaction('own', 'readwrite');
    const first = await writing.store.get('own');
    if (!first) await writing.store.put(made);
    await writing.done;
    return first ?? made;
  });
}

/** Whom this device has met, who was heard of last first. */
export async function peers(playbook: string): Promise<Peer[]> {
  const all = (await using(playbook, (db) => db.getAll('peers'))) ?? [];
  return all.toSorted((a, b) => b.at - a.at);
}

/**
 * Remembers the key that something came with. The first one of a person is believed; another one later is kept beside it and
 * not used before `trust`.
 *
 * @returns `other` where it is not the key that was known
 */
async function meet(playbook: string, { id, name }: { id: string; name: string }, key: string, now: number): Promise<'met' | 'other'> {
  const met = await using(playbook, async (db) => {
    const writing = db.transaction('peers', 'readwrite');
    const known = await writing.store.get(id);
    const is = !known || known.key === key ? 'met' : 'other';
    await writing.store.put(is === 'met' ? { id, name, key, at: now } : { ...(known as Peer), other: key });
    if ((await writing.store.count()) > MOST) {
      const [oldest] = (await writing.store.getAll()).toSorted((a, b) => a.at - b.at);
      if (oldest) await writing.store.delete(oldest.id);
    }
    await writing.done;
    return is;
  });
  return met ?? 'met';
}

/** From now on the other key counts. */
export async function trust(playbook: string, id: string): Promise<void> {
  await using(playbook, async (db) => {
    const known = await db.get('peers', id);
    if (known?.other) await db.put('peers', { ...known, key: known.other, other: undefined });
  });
}

/** Leaves no keys: what was sealed for this device can be opened no longer. */
export async function dropKeys(playbook: string): Promise<void> {
  await using(playbook, async (db) => {
    await Promise.all([db.clear('own'), db.clear('peers')]);
  });
}

/** `undefined` where the browser keeps no database. */
async function using<T>(playbook: string, act: (db: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T | undefined> {
  try {
    const db = await open(playbook);
    try {
      return await act(db);
    } finally {
      db.close();
    }
  } catch {
    return undefined;
  }
}

function open(playbook: string) {
  return openDB<Schema>(keysName(playbook), 1, {
    upgrade(db) {
      db.createObjectStore('own', { keyPath: 'id' });
      db.createObjectStore('peers', { keyPath: 'id' });
    },
  });
}

/** What one person sends to another: who sent it is remembered by the key of their device. Not so one's own devices. */
const MEETS: readonly EnvelopeKind[] = ['brief', 'observation', 'plan'];

/** Remembers who sent an envelope, where a key came along. @returns `other` where it is not the key that was known */
export async function knownBy(playbook: string, { kind, person }: Envelope, key: string | undefined): Promise<'met' | 'other' | undefined> {
  if (key === undefined || !MEETS.includes(kind)) return undefined;
  // What was opened where it was made is nobody else's.
  return (await ownKeys(playbook))?.public === key ? undefined : meet(playbook, person, key, Date.now());
}
