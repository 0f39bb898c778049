import { deskWords } from 'virtual:chalktalk/words/desk';
import { useState } from 'preact/hooks';
import type { DeskStore } from '../../browser/desk/desk-store.ts';
import type { Desk } from '../../coaching/desk/desk.ts';

export interface Said {
  text: string;
  /** Missing where the desk has changed since, or nothing can be undone. */
  undo?: (() => void) | undefined;
  /** Takes the note away. */
  close(): void;
}

/**
 * Changes the desk, says what happened, and takes the last change back. Resolves once the change is kept: where there is no
 * room only when there is some again, and never where the browser keeps nothing.
 */
export type Act = (text: string | (() => string), next: (desk: Desk) => Desk) => Promise<void>;

export function useActs(store: DeskStore, desk: Desk, undone: string): { said: Said | undefined; act: Act; say(text: string): void } {
  const [last, setLast] = useState<{ text: string; before?: Desk; after?: Desk }>();
  const act: Act = async (text, next) => {
    const before = store.desk.get();
    const written = store.change(next);
    const after = store.desk.get();
    await written;
    // Some can only say afterwards what happened; and nothing is called kept that is not.
    const kept = store.state.get().stored === 'yes';
    const done = typeof text === 'string' ? text : text();
    setLast({ text: kept ? done : `${done} ${deskWords.notKept.waits}`, before, after });
    if (!kept) await untilKept(store);
  };
  const { before, after } = last ?? {};
  const canUndo = before && after === desk && before !== after;
  const undo = () => {
    void store.change((now) => (now === after && before ? before : now));
    setLast({ text: undone });
  };
  return {
    said: last && { text: last.text, ...(canUndo && { undo }), close: () => setLast(undefined) },
    act,
    say: (text) => setLast({ text }),
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
