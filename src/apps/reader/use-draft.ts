import { useState } from 'preact/hooks';
import { type Draft, keepDraft, keptDraft } from '../../browser/draft.ts';

/** A form whose texts outlive a reload: what stands in it, a way to change some of it, a way to begin anew. */
export function useDraft<T extends Draft>(
  playbook: string,
  name: string,
  empty: T,
): [draft: T, change: (some: Partial<T>) => void, clear: () => void] {
  const [draft, setDraft] = useState(() => keptDraft(playbook, name, empty));
  return [
    draft,
    (some) =>
      setDraft((before) => {
        const now = { ...before, ...some };
        keepDraft(playbook, name, now);
        return now;
      }),
    () => {
      keepDraft(playbook, name, undefined);
      setDraft(empty);
    },
  ];
}
