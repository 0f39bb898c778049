import { useEffect, useState } from 'preact/hooks';
import { readDraft, saveDraft } from '../../browser/draft.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import type { NewEvent } from '../../learner/events.ts';
import { useAtom } from '../reader/use-atom.ts';

/** An event that waits, and what stood in the form. */
interface Waiting {
  id: string;
  text: string;
}

interface Options {
  playbook: string;
  /** Under which the form's draft is kept. */
  name: string;
  store: LogStore;
  draft: object;
  /** Empties the form of what is there now, once that is saved: see `useDraft`. */
  send(): () => void;
}

/**
 * Records what a form holds. It is saved when it is written, and the form is emptied then and not before: what cannot be
 * written keeps its words in the form, and is written as soon as there is room. Kept once more it takes the place of what
 * waits.
 */
export function useSaving({ playbook, name, store, draft, send }: Options) {
  const place = `${name}:waits`;
  const [waiting, setWaiting] = useState<Waiting>();
  const [kept, setKept] = useState<'saved' | 'waits'>();
  const { saved } = useAtom(store.state);
  const wait = (what: Waiting | undefined): void => {
    saveDraft(playbook, place, what);
    setWaiting(what);
    setKept(what ? 'waits' : 'saved');
  };
  useEffect(() => {
    // After a reload: the journal may have what waited.
    void store.ready.then(() => {
      const before = readDraft(playbook, place, isWaiting);
      if (before && store.log.get().has(before.id)) wait(before);
      else saveDraft(playbook, place, undefined);
    });
  }, []);
  useEffect(() => {
    if (!saved || !waiting) return;
    // What was changed meanwhile is the reader's next.
    if (waiting.text === JSON.stringify(draft)) send()();
    wait(undefined);
  }, [saved, waiting]);
  return {
    kept,
    /** Nothing was said yet. */
    forget: () => setKept(undefined),
    /** @returns whether it is saved */
    async keep(event: NewEvent): Promise<boolean> {
      setKept(undefined);
      const sent = send();
      if (waiting) await store.erase(waiting.id);
      const { id } = await store.record(event);
      const done = store.state.get().saved;
      if (done) sent();
      wait(done ? undefined : { id, text: JSON.stringify(draft) });
      return done;
    },
  };
}

function isWaiting(value: unknown): value is Waiting {
  const { id, text } = (typeof value === 'object' && value ? value : {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof text === 'string';
}
