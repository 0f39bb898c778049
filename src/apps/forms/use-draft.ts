import { useEffect, useMemo } from 'preact/hooks';
import { type Fields, isOvertaken, isUnsent, openDraft, shown } from '../../browser/draft-store.ts';
import { useAtom } from '../reader/use-atom.ts';

/** A form whose words outlive a reload. */
export interface Drafted<T extends Fields> {
  draft: T;
  change(some: Partial<T>): void;
  /** Begins anew: what was typed is given up. */
  clear(): void;
  /** What was typed is on its way. Call what it returns once it is kept: it leaves the form then, in other tabs too. */
  send(): () => void;
  /** Something was typed that is not sent. */
  unsent: boolean;
  /** What was typed over has been changed meanwhile, in another tab: sent, it replaces that. */
  overtaken: boolean;
  /** What was typed is there after a reload. */
  stays: boolean;
}

/**
 * Keeps what is typed into a form until it is sent. A field that nobody touched shows what stands there now, so that a form
 * in one tab never puts back what another tab changed.
 *
 * @param start the form's fields with what stands in them: others are not read
 */
export function useDraft<T extends Fields>(playbook: string, name: string, start: T): Drafted<T> {
  const store = useMemo(() => openDraft(playbook, name), [playbook, name]);
  const typed = useAtom(store.typed);
  const stays = useAtom(store.stays);
  useEffect(() => store.listen(), [store]);
  return {
    draft: shown(start, typed),
    change: (some) => store.change(start, some as Fields),
    clear: store.clear,
    send: store.send,
    unsent: isUnsent(start, typed),
    overtaken: isOvertaken(start, typed),
    stays,
  };
}
