import { isSitting, type Sitting } from '../../learner/sitting.ts';

const key = (playbook: string): string => `chalktalk:${playbook}:sitting`;

/** A sitting that a reload interrupted. It lives as long as the tab does. */
export function keptSitting(playbook: string): Sitting | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key(playbook)) ?? 'null');
    return isSitting(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function keepSitting(playbook: string, sitting: Sitting | undefined): void {
  try {
    if (sitting) sessionStorage.setItem(key(playbook), JSON.stringify(sitting));
    else sessionStorage.removeItem(key(playbook));
  } catch {
    // Blocked: after a reload the queue is made anew from the log.
  }
}
