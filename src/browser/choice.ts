import { choiceKey } from './storage/app-names.ts';

/** What a reader chose on this device, for instance their role. A convenience: where storage is blocked it is forgotten. */
export function readChoice(playbook: string, name: string): string | undefined {
  try {
    return localStorage.getItem(choiceKey(playbook, name)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function saveChoice(playbook: string, name: string, value: string | undefined): void {
  try {
    if (value) localStorage.setItem(choiceKey(playbook, name), value);
    else localStorage.removeItem(choiceKey(playbook, name));
  } catch {
    // Blocked or full: the choice holds for this page.
  }
}
