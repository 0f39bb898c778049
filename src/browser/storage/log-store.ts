import { atom } from 'nanostores';
import { decode } from '../../learner/decode.ts';
import { encode, type Stored } from '../../learner/encode.ts';
import { type Event, newId } from '../../learner/events.ts';
import { isSame, type Log, union } from '../../learner/union.ts';
import { appender, NEWER } from './append.ts';
import { attempt } from './environment.ts';
import { logPrefix, metaKey } from './keys.ts';
import type { Meta } from './meta.ts';
import { MetaShelf } from './meta-store.ts';
import { type NewEvent, storedNow } from './new-event.ts';
import { mergePersons, type Person, tidyName } from './person.ts';
import { saveState } from './save-state.ts';
import { Care, knownIds } from './segment-repair.ts';
import { Segments } from './segments.ts';
import { type StoreEnv, storeEnvironment } from './store-environment.ts';
import type { LogStore, SaveState } from './store-types.ts';

export type { NewEvent } from './new-event.ts';
export type { Person } from './person.ts';
export type { LogStore, SaveState } from './store-types.ts';

/** Opens the log of a playbook. Never throws: without storage the log lives in memory, and `state` says so. */
export function openLog(playbook: string, given: Partial<StoreEnv> = {}): LogStore {
  const env: StoreEnv = { ...storeEnvironment(), ...given };
  const { storage } = env;
  const prefix = logPrefix(playbook);
  const segments = storage && new Segments(storage, playbook, env.migrations);
  const metaShelf = new MetaShelf(env, metaKey(playbook));
  const appending = appender(env, playbook);
  const care = segments && new Care(env, segments, appending);
  const nobody = (): Meta => ({ person: { id: newId(env.now()), name: '', aliases: [] }, lastBackup: undefined });
  let meta = metaShelf.read() ?? nobody();
  /** What this page recorded or took over: what cannot be written lives here. */
  let mine = new Map<string, { event: Event; stored: Stored }>();

  const log = atom<Log>(new Map());
  const state = atom<SaveState>({ saved: true });
  const person = atom<Person>(meta.person);
  const lastBackup = atom<number | undefined>(meta.lastBackup);

  const show = (now: Meta): void => {
    meta = now;
    person.set(now.person);
    lastBackup.set(now.lastBackup);
  };

  const newer = (): boolean => segments?.newer === true || metaShelf.newer;

  const tell = (failure: unknown): void => {
    const now = saveState(newer() ? NEWER : failure, storage, attempt(() => segments?.kept) === true);
    if (state.get().saved !== now.saved || state.get().reason !== now.reason) state.set(now);
  };

  /** What storage holds, and what waits for it. */
  const look = (): unknown => {
    try {
      if (!segments) throw new Error('No storage');
      segments.refresh();
    } catch (error) {
      return error;
    } finally {
      const waiting = appending.pending().flatMap(([, id]) => mine.get(String(id))?.event ?? []);
      const found = union(...(segments?.lists() ?? []), waiting);
      // Whoever derives from the log is not called for nothing.
      if (!isSame(found, log.get())) log.set(found);
    }
    return undefined;
  };

  /** Writes events. Who writes the first one writes down whose log it is. */
  const keep = async (stored: readonly Stored[]): Promise<unknown> => {
    const failure = await appending.add(stored);
    if (failure === undefined && !metaShelf.read()) await metaShelf.change(() => meta).catch(() => undefined);
    tell(failure);
    return failure;
  };

  const change = async (what: (now: Meta) => Meta): Promise<void> => {
    show(what(meta));
    try {
      if (newer()) throw NEWER;
      show(await metaShelf.change((stored) => what(stored ?? meta)));
      tell(appending.pending().length > 0 ? await appending.add([]) : undefined);
    } catch (error) {
      tell(error);
    }
  };

  /** Erased words go from storage, too. */
  const clean = async (): Promise<void> => {
    try {
      await care?.scrub();
    } catch (error) {
      tell(error);
    }
  };

  const start = async (failure: unknown): Promise<void> => {
    if (failure !== undefined || newer()) return;
    try {
      const unreadable = metaShelf.unreadable();
      if (unreadable !== undefined) segments?.setAside(unreadable);
      await care?.repair();
      show(await metaShelf.change((stored) => stored ?? meta));
      await care?.scrub();
      tell(look());
    } catch (error) {
      tell(error);
    }
  };

  /** Everything was deleted in another tab, or by the browser. */
  const forget = (): void => {
    mine = new Map();
    appending.forget();
    show(nobody());
  };

  env.onChange(({ key, newValue }) => {
    if (key === null || (key === metaKey(playbook) && newValue === null)) forget();
    else if (key === metaKey(playbook)) show(metaShelf.read() ?? meta);
    else if (!key.startsWith(prefix)) return;
    const failure = look();
    // A tab without locks may have written over what this one wrote.
    const all = knownIds(segments?.lists() ?? []);
    const waiting = new Set(appending.pending().map(([, id]) => id));
    const lost = [...mine].flatMap(([id, { stored }]) => (all.has(id) || waiting.has(id) ? [] : [stored]));
    if (failure === undefined && lost.length + waiting.size > 0) void keep(lost).then(look);
    else tell(failure);
  });

  const record = async (happened: NewEvent): Promise<Event> => {
    const stored = storedNow(happened, env.now(), encode);
    const event = decode(stored);
    if (!stored || !event) throw new TypeError(`This is no event: ${JSON.stringify(happened)}`);
    mine.set(event.id, { event, stored });
    log.set(union(log.get().values(), [event]));
    await keep([stored]);
    return event;
  };

  const failure = look();
  tell(failure);

  return {
    log,
    state,
    person,
    lastBackup,
    ready: start(failure),
    record,
    async merge(events) {
      look();
      const before = log.get();
      const after = union(before.values(), events);
      const added = [...after.values()].filter(({ id }) => !before.has(id));
      for (const event of added) mine.set(event.id, { event, stored: encode(event) });
      log.set(after);
      if (added.length > 0) {
        await keep(added.map(encode));
        await clean();
      }
      return { added: added.length };
    },
    async erase(id) {
      await record({ kind: 'erased', event: id });
      mine.delete(id);
      await clean();
      look();
    },
    async eraseAll() {
      const moment = env.now();
      forget();
      let failure: unknown;
      try {
        segments?.clear();
        await env.settle();
        segments?.clearUntil(moment);
      } catch (error) {
        failure = error;
      }
      tell(look() ?? failure);
    },
    rename: (name) => change((now) => ({ ...now, person: { ...now.person, name: tidyName(name) } })),
    adopt: (other) => change((now) => ({ ...now, person: mergePersons(now.person, { ...other, aliases: [] }) })),
    backedUp: (at) => change((now) => ({ ...now, lastBackup: Math.max(at, now.lastBackup ?? 0) })),
  };
}
