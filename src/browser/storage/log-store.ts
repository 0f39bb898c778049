import { atom } from 'nanostores';
import { datedAsSeen } from '../../learner/dated-as-seen.ts';
import { decode } from '../../learner/decode.ts';
import { encode, type Stored } from '../../learner/encode.ts';
import { type Event, type NewEvent, newId } from '../../learner/events.ts';
import { isSame, type Log, union } from '../../learner/union.ts';
import { appender, LATE, NEWER } from './append.ts';
import { attempt } from './environment.ts';
import { logPrefix, metaKey } from './keys.ts';
import type { Meta } from './meta.ts';
import { MetaStore } from './meta-store.ts';
import { storedNow } from './new-event.ts';
import { mergePersons, type Person, tidyName } from './person.ts';
import { missingEvents } from './rejoin.ts';
import { saveState } from './save-state.ts';
import { knownIds, SegmentRepair } from './segment-repair.ts';
import { Segments } from './segments.ts';
import { type StoreEnv, storeEnvironment } from './store-environment.ts';
import type { LogStore, SaveState } from './store-types.ts';

export type { Person } from './person.ts';
export type { LogStore, SaveState } from './store-types.ts';

/** Opens the log of a playbook. Never throws: without storage the log lives in memory, and `state` says so. */
export function openLog(playbook: string, given: Partial<StoreEnv> = {}): LogStore {
  const env: StoreEnv = { ...storeEnvironment(playbook), ...given };
  const { storage } = env;
  const prefix = logPrefix(playbook);
  const segments = storage && new Segments(storage, playbook, env.migrations);
  const metaStore = new MetaStore(env, metaKey(playbook));
  const appending = appender(env, playbook);
  const segmentRepair = segments && new SegmentRepair(env, segments, appending);
  const nobody = (): Meta => ({ person: { id: newId(env.now()), name: '', aliases: [] }, lastBackup: undefined });
  let meta = metaStore.read() ?? nobody();
  /** What went wrong with the last write: `LATE`, as long as there is no journal, or why something waits. */
  let lastWrite: unknown;
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

  const newer = (): boolean => segments?.newer === true || metaStore.newer;

  const showState = (failure: unknown): void => {
    const now = saveState(newer() ? NEWER : (failure ?? lastWrite), storage, attempt(() => segments?.hasSetAside) === true);
    if (!now.saved && now.reason !== 'newer' && appending.pending().length > 0) env.later(retry);
    if (state.get().saved !== now.saved || state.get().reason !== now.reason) state.set(now);
  };

  /** What storage holds, and what waits for it. */
  const readStorage = (): unknown => {
    try {
      if (!segments) throw new Error('No storage');
      segments.refresh();
    } catch (error) {
      return error;
    } finally {
      const waiting = appending.pending().flatMap(([, id]) => mine.get(String(id))?.event ?? []);
      const found = union(...(segments?.lists(env.now()) ?? []), waiting);
      // Whoever derives from the log is not called for nothing.
      if (!isSame(found, log.get())) log.set(found);
    }
    return undefined;
  };

  /** Writes events, or those that wait. Who writes the first one writes down whose log it is. */
  const persist = async (stored: readonly Stored[], journaled = stored.length === 0): Promise<unknown> => {
    const result = await (journaled ? appending.again(stored) : appending.add(stored));
    lastWrite = result ?? (journaled && lastWrite === LATE ? LATE : undefined);
    const failure = result === LATE ? undefined : result;
    if (failure === undefined && !metaStore.read()) await metaStore.change(() => meta).catch(() => undefined);
    showState(failure);
    return failure;
  };

  /** There may be room now. */
  const retry = (): void => {
    if (appending.pending().length > 0) void persist([]).then(readStorage);
  };

  /** What the browser lost when it was killed. Where nothing can be written it lives in memory. */
  const rejoin = async (): Promise<void> => {
    try {
      const missing = await missingEvents(env, playbook, env.now());
      for (const stored of missing) {
        const event = decode(stored);
        if (event) mine.set(event.id, { event, stored });
      }
      if (missing.length > 0) await persist(missing, true);
      readStorage();
    } catch {
      lastWrite ??= LATE;
    }
  };

  const change = async (what: (now: Meta) => Meta): Promise<void> => {
    show(what(meta));
    try {
      if (newer()) throw NEWER;
      show(await metaStore.change((stored) => what(stored ?? meta)));
      await persist([]);
    } catch (error) {
      showState(error);
    }
  };

  /** Erased words go from storage, too. */
  const scrubErased = async (): Promise<void> => {
    try {
      await segmentRepair?.scrub();
    } catch (error) {
      showState(error);
    }
  };

  const start = async (failure: unknown): Promise<void> => {
    if (failure !== undefined || newer()) {
      await rejoin();
      readStorage();
      return showState(failure);
    }
    try {
      const unreadable = metaStore.unreadable();
      if (unreadable !== undefined) segments?.setAside(unreadable);
      await segmentRepair?.repair();
      await rejoin();
      show(await metaStore.change((stored) => stored ?? meta));
      await segmentRepair?.scrub();
      showState(readStorage());
    } catch (error) {
      showState(error);
    }
  };

  /** Everything was deleted in another tab, or by the browser. */
  const forget = (): void => {
    mine = new Map();
    lastWrite = lastWrite === LATE ? LATE : undefined;
    appending.forget();
    show(nobody());
  };

  env.onChange(({ key, newValue }) => {
    if (key === null) void env.journal?.((all) => all.clear()).catch(() => {});
    if (key === null || (key === metaKey(playbook) && newValue === null)) forget();
    else if (key === metaKey(playbook)) show(metaStore.read() ?? meta);
    else if (!key.startsWith(prefix)) return;
    const failure = readStorage();
    // A tab without locks may have written over what this one wrote.
    const all = knownIds(segments?.lists(env.now()) ?? []);
    const waiting = new Set(appending.pending().map(([, id]) => id));
    const lost = [...mine].flatMap(([id, { stored }]) => (all.has(id) || waiting.has(id) ? [] : [stored]));
    if (failure === undefined && lost.length + waiting.size > 0) void persist(lost).then(readStorage);
    else showState(failure);
  });

  const record = async (happened: NewEvent): Promise<Event> => {
    const stored = storedNow(happened, env.now(), encode);
    const event = decode(stored);
    if (!stored || !event) throw new TypeError(`This is no event: ${JSON.stringify(happened)}`);
    mine.set(event.id, { event, stored });
    log.set(union(log.get().values(), [event]));
    await persist([stored]);
    return event;
  };

  const failure = readStorage();
  showState(failure);

  return {
    log,
    state,
    person,
    lastBackup,
    ready: start(failure),
    record,
    async merge(events) {
      readStorage();
      const before = log.get();
      const after = union(before.values(), datedAsSeen([...events], env.now()));
      const added = [...after.values()].filter(({ id }) => !before.has(id));
      for (const event of added) mine.set(event.id, { event, stored: encode(event) });
      log.set(after);
      if (added.length > 0) {
        await persist(added.map(encode));
        await scrubErased();
      }
      return { added: added.length };
    },
    async erase(id) {
      await record({ kind: 'erased', event: id });
      mine.delete(id);
      await scrubErased();
      readStorage();
    },
    async eraseAll() {
      const moment = env.now();
      forget();
      let failure: unknown;
      try {
        segments?.clear();
        await env.journal?.((all) => all.clear()).catch(() => {});
        await env.settle();
        segments?.clearUntil(moment);
      } catch (error) {
        failure = error;
      }
      showState(readStorage() ?? failure);
    },
    rename: (name) => change((now) => ({ ...now, person: { ...now.person, name: tidyName(name) } })),
    adopt: (other) => change((now) => ({ ...now, person: mergePersons(now.person, { ...other, aliases: [] }) })),
    backedUp: (at) => change((now) => ({ ...now, lastBackup: Math.max(at, now.lastBackup ?? 0) })),
  };
}
