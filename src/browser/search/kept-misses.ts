import { type Miss, readMisses, withMiss } from '../../ask/misses.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import { askedKey } from '../storage/app-names.ts';

/** What was asked on this device and no page was meant for; nothing where storage is blocked or holds something else. */
export function keptMisses(playbook: string): Miss[] {
  try {
    return readMisses(JSON.parse(localStorage.getItem(askedKey(playbook)) ?? '[]')) ?? [];
  } catch {
    return [];
  }
}

/** Keeps a question on this device. It leaves the device in a file that the reader makes, and in no other way. */
export function keepMiss(playbook: string, said: string, now = Date.now()): void {
  const misses = withMiss(keptMisses(playbook), said, dayOf(now));
  try {
    if (misses.length > 0) localStorage.setItem(askedKey(playbook), JSON.stringify(misses));
  } catch {
    // Blocked or full: what was asked is not kept.
  }
}

export function forgetMisses(playbook: string): void {
  try {
    localStorage.removeItem(askedKey(playbook));
  } catch {
    // Blocked: there is nothing.
  }
}
