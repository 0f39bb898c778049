const key = (playbook: string, name: string): string => `chalktalk:${playbook}:draft:${name}`;
/** No field of a form is longer: the log would cut it. */
const LONGEST = 4000;

/** Texts of a form, field by field. */
export type Draft = Record<string, string>;

/**
 * What was typed into a form that a reload interrupted. It lives as long as the tab does.
 *
 * @param empty the form's fields with what stands in them at first: others are not read
 * @returns `empty` where nothing was kept, or what was kept is no draft
 */
export function keptDraft<T extends Draft>(playbook: string, name: string, empty: T): T {
  let kept: unknown;
  try {
    kept = JSON.parse(sessionStorage.getItem(key(playbook, name)) ?? 'null');
  } catch {
    return empty;
  }
  if (typeof kept !== 'object' || kept === null) return empty;
  const texts = new Map(Object.entries(kept));
  const read = (field: string, first: string): string => {
    const text: unknown = texts.get(field);
    return typeof text === 'string' ? text.slice(0, LONGEST) : first;
  };
  return Object.fromEntries(Object.entries(empty).map(([field, first]) => [field, read(field, first)])) as T;
}

/** Keeps what was typed; `undefined` forgets it. */
export function keepDraft(playbook: string, name: string, draft: Draft | undefined): void {
  try {
    if (draft) sessionStorage.setItem(key(playbook, name), JSON.stringify(draft));
    else sessionStorage.removeItem(key(playbook, name));
  } catch {
    // Blocked: what was typed lives in the page alone.
  }
}
