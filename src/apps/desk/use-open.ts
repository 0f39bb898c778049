import { useState } from 'preact/hooks';
import { readDraft, saveDraft } from '../../browser/draft.ts';

const NAME = 'desk:open';

interface Open {
  /** Id of the person whose details are open. */
  person: string | undefined;
  /** Opened by the coach, who wants to go there; not by the page itself after a reload. */
  asked: boolean;
}

/** Whose details are open. After a reload of the tab they are again, with what was typed there. */
export function useOpen(playbook: string): [Open, (person: string | undefined) => void] {
  const [open, setOpen] = useState<Open>(() => ({ person: readDraft(playbook, NAME, isKept)?.person, asked: false }));
  return [
    open,
    (person) => {
      saveDraft(playbook, NAME, person === undefined ? undefined : { person });
      setOpen({ person, asked: true });
    },
  ];
}

function isKept(value: unknown): value is { person: string } {
  return typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)['person'] === 'string';
}
