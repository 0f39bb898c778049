import type { Stored } from '../../learner/encode.ts';
import { attempt, type KeyValueStore, type WriterEnv } from './environment.ts';
import { note } from './journal.ts';
import { LOG_VERSION, LONGEST_SEGMENT, logPrefix, metaKey, numbersOf } from './keys.ts';

export interface Appender {
  /**
   * Writes events, behind those that wait already.
   *
   * @returns nothing once they are written, and on the disk; `LATE`, `NEWER`, or what the browser threw. In the last two cases they
   *   wait in memory, for the next call.
   */
  add(events: readonly Stored[]): Promise<unknown>;
  /** The same for events that are in the journal already. */
  again(events: readonly Stored[]): Promise<unknown>;
  /** Not written yet, oldest first. */
  pending(): readonly Stored[];
  /** Gives up what is not written yet: the reader deletes everything. */
  forget(): void;
  /** Key of the segment that no other tab writes now. */
  held(): string | undefined;
}

/** The log is of a newer version: nothing may be written. */
export const NEWER = 'newer';
/** Written, but there is no journal: when the browser is killed within the next seconds, it is lost. */
export const LATE = 'late';

/** So many segments before the last are looked at for room: as many as there are tabs writing at once. */
const LOOKED_AT = 9;
/** So many events are written at once, so that an import does not rewrite a segment for each. */
const BATCH = 64;
/** So often a write that another tab undid is done again at once. */
const TRIES = 20;

/**
 * Appends to the log. Every page that writes has a segment of its own for as long as it is in sight, kept by a Web Lock on
 * its key: what two tabs write at the same moment cannot meet, although a tab may see what another wrote only
 * milliseconds later; and a tab that is frozen or killed holds up nobody. Its segment passes to whoever comes next.
 *
 * Without locks a segment is shared, and every write is looked at again a moment later.
 */
export function appender(env: WriterEnv, playbook: string): Appender {
  const log = logPrefix(playbook);
  let waiting: Stored[] = [];
  let held: string | undefined;
  let shared = false;
  let release: (() => void) | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const releaseSegment = (): void => {
    release?.();
    held = release = undefined;
  };
  env.onLeave(releaseSegment);

  /** Resolves with what lets go of the lock; with `undefined` when another tab has it. */
  const lock = (key: string): Promise<(() => void) | undefined> =>
    new Promise((done) => {
      const withoutLock = (): void => {
        shared = true;
        done(() => {});
      };
      const whileHeld = (got: unknown) => (got ? new Promise<void>(done) : done(undefined));
      if (!attempt(() => env.locks?.request(key, { ifAvailable: true }, whileHeld).catch(withoutLock))) withoutLock();
    });

  /** Takes the first segment with so much room that nobody else writes. */
  const takeSegment = async (storage: KeyValueStore, needed: number): Promise<void> => {
    shared = false;
    for (let number = Math.max(LOOKED_AT, ...numbersOf(storage, log)) - LOOKED_AT; !held; number++) {
      const text = storage.getItem(log + number);
      if (!parse(text) || (text && text.length + needed > LONGEST_SEGMENT)) continue;
      release = await lock(log + number);
      if (!release) continue;
      held = log + number;
      // What the tab before us wrote last, even the segment itself, may still be on its way.
      await env.settle();
    }
  };

  const flush = async (): Promise<unknown> => {
    try {
      const storage = env.storage as KeyValueStore;
      newerThrows(json(storage.getItem(metaKey(playbook)))['version']);
      let tries = TRIES;
      while (waiting.length) {
        let batch = waiting.slice(0, BATCH);
        if (JSON.stringify(batch).length * 2 > LONGEST_SEGMENT) batch = waiting.slice(0, 1);
        if (!held) await takeSegment(storage, JSON.stringify(batch).length);
        // The page may have gone meanwhile, and its lock with it.
        const key = held;
        if (!key) continue;
        const segment = parse(storage.getItem(key));
        const text = JSON.stringify({ v: LOG_VERSION, events: [...(segment ?? []), ...batch] });
        if (!segment || (segment.length && text.length > LONGEST_SEGMENT)) {
          releaseSegment();
          continue;
        }
        storage.setItem(key, text);
        waiting = waiting.slice(batch.length);
        if (shared) {
          await env.settle();
          // Another tab wrote over it at the same moment: once more.
          const lost = batch.filter(([, id]) => !storage.getItem(key)?.includes(`"${id}"`));
          waiting = [...lost, ...waiting];
          if (lost.length && --tries < 0) return lost;
        }
      }
    } catch (error) {
      return error;
    }
    return undefined;
  };

  const again = (events: readonly Stored[]): Promise<unknown> => {
    waiting = waiting.concat(events);
    last = last.then(flush);
    return last;
  };

  return {
    again,
    async add(events) {
      // Both at once: the page may be left at any moment.
      const noting =
        env.journal &&
        note(env.journal, events, Date.now()).then(
          () => undefined,
          () => LATE,
        );
      return (await again(events)) ?? noting;
    },
    pending: () => waiting,
    forget() {
      waiting = [];
    },
    held: () => held,
  };
}

/**
 * The events of a segment; none when there is no such segment yet, `undefined` when it cannot be written to.
 *
 * @throws NEWER
 */
function parse(text: string | null): Stored[] | undefined {
  if (text === null) return [];
  const { v, events } = json(text);
  newerThrows(v);
  return v === LOG_VERSION && Array.isArray(events) ? events : undefined;
}

function newerThrows(version: unknown): void {
  if (typeof version === 'number' && version > LOG_VERSION) throw NEWER;
}

/** What a text holds; nothing where it holds no object. */
export function json(text: string | null): Record<string, unknown> {
  return attempt(() => JSON.parse(text ?? '') as Record<string, unknown> | null) ?? {};
}
