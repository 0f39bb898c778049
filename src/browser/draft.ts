import { draftKey } from './storage/app-names.ts';

/** What somebody was writing when the page was loaded anew. It lives as long as the tab does. */
export function readDraft<T>(playbook: string, name: string, isDraft: (value: unknown) => value is T): T | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(draftKey(playbook, name)) ?? 'null');
    return isDraft(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether it is there after a reload: storage may be blocked, or full. It lives as long as the page does then. */
export function saveDraft(playbook: string, name: string, draft: object | undefined): boolean {
  try {
    if (draft) sessionStorage.setItem(draftKey(playbook, name), JSON.stringify(draft));
    else sessionStorage.removeItem(draftKey(playbook, name));
    return true;
  } catch {
    return false;
  }
}

/** Leaves nothing half written of this playbook in the tab; with a name, only of the forms whose names begin with it. */
export function dropDrafts(playbook: string, name = ''): void {
  try {
    const begins = draftKey(playbook, name);
    for (const one of Object.keys(sessionStorage)) if (one.startsWith(begins)) sessionStorage.removeItem(one);
  } catch {
    // Blocked: there is nothing.
  }
}
