const key = (playbook: string, name: string): string => `chalktalk:${playbook}:choice:${name}`;

/** What a reader chose on this device, for instance their role. A convenience: where storage is blocked it is forgotten. */
export function readChoice(playbook: string, name: string): string | undefined {
  try {
    return localStorage.getItem(key(playbook, name)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepChoice(playbook: string, name: string, value: string | undefined): void {
  try {
    if (value) localStorage.setItem(key(playbook, name), value);
    else localStorage.removeItem(key(playbook, name));
  } catch {
    // Blocked or full: the choice holds for this page.
  }
}
