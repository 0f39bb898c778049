import { atom, type ReadableAtom } from 'nanostores';
import { type Desk, EMPTY_DESK } from '../../coaching/desk/desk.ts';
import { mergeDesks } from '../../coaching/desk/desk-take.ts';
import { deskName } from '../storage/app-names.ts';
import { DeskDb } from './desk-db.ts';

/** Is the desk kept in this browser? `blocked`: it keeps nothing for this page; `full`: there is no more room. */
export interface DeskState {
  stored: 'yes' | 'blocked' | 'full';
  /** Still reading: so many people, of so many. */
  reading?: { read: number; of: number } | undefined;
}

export interface DeskStore {
  desk: ReadableAtom<Desk>;
  state: ReadableAtom<DeskState>;
  /** The desk is read. */
  ready: Promise<void>;
  /** Shown at once; resolves when it was tried to keep it. */
  change(next: (desk: Desk) => Desk): Promise<void>;
}

/** What the desk asks of the browser, so that a test can be one. */
interface DeskEnv {
  open(playbook: string, onClosed: () => void): Promise<DeskDb>;
  /** Calls when it is time to try again what could not be written. */
  later(what: () => void): void;
  /** Other tabs hear of a change here, and this one of theirs. */
  channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | undefined;
}

/** In milliseconds. */
const PAUSE = 3000;

/** Opens the desk of a playbook. Never throws: without a database it lives in memory, and `state` says so. */
export function openDesk(playbook: string, given: Partial<DeskEnv> = {}): DeskStore {
  const env: DeskEnv = { open: DeskDb.open, channel: channel(playbook), later: (what) => setTimeout(what, PAUSE), ...given };
  const desk = atom<Desk>(EMPTY_DESK);
  const state = atom<DeskState>({ stored: 'yes', reading: { read: 0, of: 0 } });
  /** What lies in the database, as far as this page knows. */
  let stored = EMPTY_DESK;
  const fail = (error?: unknown): void =>
    state.set({ stored: /quota/i.test(String((error as Error | undefined)?.name)) ? 'full' : 'blocked' });
  let refused: unknown;
  const database = env
    .open(playbook, () => fail())
    .catch((error: unknown) => {
      refused = error;
      return undefined;
    });

  const read = async (): Promise<void> => {
    const db = await database;
    if (!db) return fail(refused);
    try {
      const found = await db.read(playbook, (done, of) => state.set({ stored: 'yes', reading: { read: done, of } }));
      // What was brought while the page still read is not lost.
      const brought = desk.get();
      stored = found;
      desk.set(brought === EMPTY_DESK ? found : mergeDesks(found, brought));
      state.set({ stored: 'yes' });
    } catch (error) {
      fail(error);
    }
  };

  const ready = read();
  let last: Promise<void> = ready;

  const write = async (): Promise<void> => {
    const db = await database;
    const now = desk.get();
    if (!db || now === stored) return;
    try {
      await db.write(stored, now);
      stored = now;
      if (state.get().stored !== 'yes') state.set({ stored: 'yes' });
      env.channel?.postMessage('changed');
    } catch (error) {
      fail(error);
      // There may be room later.
      env.later(() => {
        last = last.then(write);
      });
    }
  };

  env.channel?.addEventListener('message', () => {
    last = last.then(async () => {
      const db = await database;
      if (!db || desk.get() !== stored) return;
      const found = await db.read(playbook, () => {}).catch(() => undefined);
      if (!found || desk.get() !== stored) return;
      stored = found;
      desk.set(found);
    });
  });

  return {
    desk,
    state,
    ready,
    change(next) {
      desk.set(next(desk.get()));
      last = last.then(write);
      return last;
    },
  };
}

function channel(playbook: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(deskName(playbook));
  } catch {
    return undefined;
  }
}
