import { useState } from 'preact/hooks';
import { readDraft, saveDraft } from '../../browser/draft.ts';
import { LONGEST_TEXT } from './Area.tsx';

/** Texts of a form, field by field. */
type Draft = Record<string, string>;

/**
 * A form whose texts outlive a reload: what stands in it, a way to change some of it, a way to begin anew.
 *
 * @param empty the form's fields with what stands in them at first: others are not read
 */
export function useDraft<T extends Draft>(
  playbook: string,
  name: string,
  empty: T,
): [draft: T, change: (some: Partial<T>) => void, clear: () => void] {
  const [draft, setDraft] = useState(() => filled(empty, readDraft(playbook, name, isRecord)));
  return [
    draft,
    (some) =>
      setDraft((before) => {
        const now = { ...before, ...some };
        saveDraft(playbook, name, now);
        return now;
      }),
    () => {
      saveDraft(playbook, name, undefined);
      setDraft(empty);
    },
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function filled<T extends Draft>(empty: T, kept: Record<string, unknown> | undefined): T {
  const texts = new Map(Object.entries(kept ?? {}));
  const read = (field: string, first: string): string => {
    const text = texts.get(field);
    return typeof text === 'string' ? text.slice(0, LONGEST_TEXT) : first;
  };
  return Object.fromEntries(Object.entries(empty).map(([field, first]) => [field, read(field, first)])) as T;
}
