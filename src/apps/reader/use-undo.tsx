import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface Undoable<T> {
  erase(item: T): Promise<unknown>;
  restore(item: T): Promise<unknown>;
  says: { erased(item: T): string; restored(item: T): string; undo: string };
  /** Class of the line that says what happened. */
  class?: string;
}

/**
 * Erasing with a way back until the page is left: how to erase, and the line that says what happened and offers to undo it.
 * The focus follows, for the button that was pressed is gone with its entry.
 */
export function useUndo<T>(of: Undoable<T>): [erase: (item: T) => void, told: JSX.Element] {
  const [gone, setGone] = useState<{ item: T }>();
  const [message, setMessage] = useState('');
  const undo = useRef<HTMLButtonElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const erase = (item: T) =>
    void of.erase(item).then(() => {
      setGone({ item });
      setMessage(of.says.erased(item));
      requestAnimationFrame(() => undo.current?.focus());
    });
  const restore = (item: T) =>
    void of.restore(item).then(() => {
      setGone(undefined);
      setMessage(of.says.restored(item));
      requestAnimationFrame(() => status.current?.focus());
    });
  const told = (
    <div class={of.class ?? 'told'}>
      <p class="ui" role="status" tabIndex={-1} ref={status}>
        {message}
      </p>
      {gone && (
        <button type="button" ref={undo} onClick={() => restore(gone.item)}>
          {of.says.undo}
        </button>
      )}
    </div>
  );
  return [erase, told];
}
