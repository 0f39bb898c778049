import { isSitting, type Sitting } from '../../learner/sitting.ts';
import { sittingKey } from '../storage/app-names.ts';

/** A sitting that a reload interrupted. It lives as long as the tab does. */
export function readSitting(playbook: string): Sitting | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(sittingKey(playbook)) ?? 'null');
    return isSitting(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function saveSitting(playbook: string, sitting: Sitting | undefined): void {
  try {
    if (sitting) sessionStorage.setItem(sittingKey(playbook), JSON.stringify(sitting));
    else sessionStorage.removeItem(sittingKey(playbook));
  } catch {
    // Blocked: after a reload the queue is made anew from the log.
  }
}
