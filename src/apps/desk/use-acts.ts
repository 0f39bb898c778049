import { deskWords } from 'virtual:chalktalk/words/desk';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskStore } from '../../browser/desk/desk-store.ts';
import type { Desk } from '../../coaching/desk/desk.ts';

export interface Said {
  text: string;
  /** Missing where the desk has changed since, or nothing can be undone. */
  undo?: (() => void) | undefined;
  /** Where it is told: the `data-said` of the part of the page that the coach was at. */
  at: string;
  /** Another one for each thing that happened. */
  of: object;
  /** Takes the note away. */
  close(): void;
}

/** Where that is told which happened nowhere else, or at a place that is gone. */
export const TOP = 'top';

/**
 * Changes the desk, says what happened, and takes the last change back. Resolves once the change is kept: where there is no
 * room only when there is some again, and never where the browser keeps nothing.
 */
export type Act = (text: string | (() => string), next: (desk: Desk) => Desk) => Promise<void>;

export function useActs(store: DeskStore, desk: Desk, undone: string): { said: Said | undefined; act: Act; say(text: string): void } {
  const [last, setLast] = useState<{ text: string; at: string; before?: Desk; after?: Desk }>();
  const place = usePlace();
  const act: Act = async (text, next) => {
    const at = place.current;
    const before = store.desk.get();
    const written = store.change(next);
    const after = store.desk.get();
    await written;
    // Some can only say afterwards what happened; and nothing is called kept that is not.
    const kept = store.state.get().stored === 'yes';
    const done = typeof text === 'string' ? text : text();
    setLast({ text: kept ? done : `${done} ${deskWords.notKept.waits}`, at, before, after });
    if (!kept) await untilKept(store);
  };
  const { before, after } = last ?? {};
  const canUndo = before && after === desk && before !== after;
  const undo = () => {
    void store.change((now) => (now === after && before ? before : now));
    setLast({ text: undone, at: last?.at ?? TOP });
  };
  return {
    said: last && { text: last.text, at: last.at, of: last, ...(canUndo && { undo }), close: () => setLast(undefined) },
    act,
    say: (text) => setLast({ text, at: place.current }),
  };
}

/** All that waits is written. */
function untilKept({ state }: DeskStore): Promise<void> {
  return new Promise((done) => {
    const stop = state.listen(({ stored }) => {
      if (stored !== 'yes') return;
      stop();
      done();
    });
  });
}

/** The part of the page that the coach used last. */
function usePlace(): { current: string } {
  const place = useRef(TOP);
  useEffect(() => {
    const look = ({ target }: Event): void => {
      const part = target instanceof Element ? target.closest<HTMLElement>('[data-said]') : null;
      place.current = part?.dataset['said'] ?? TOP;
    };
    const kinds = ['click', 'submit', 'change', 'drop'];
    for (const kind of kinds) addEventListener(kind, look, { capture: true });
    return () => {
      for (const kind of kinds) removeEventListener(kind, look, { capture: true });
    };
  }, []);
  return place;
}
