import type { FileFinding, Place } from '../problems/problem.ts';
import type { PageChange } from './page-change.ts';
import type { File, Snapshot } from './snapshot.ts';

/** Where tombstones stand. */
export const CONFIG = 'playbook.yaml';

/** Two states of a playbook, and what became of the pages of the first. */
export interface Lost {
  before: Snapshot;
  now: Snapshot;
  changes: ReadonlyMap<File, PageChange>;
  /** Pages that are gone and whose number something else has: that is said of the number. */
  reused: ReadonlySet<File>;
  /** The playbook has a `playbook.yaml`: what is to be written there is shown there. */
  hasConfig: boolean;
}

/** A finding at a place, by default where the file begins. */
export function at(file: string, rule: string, message: string, fix: string, place?: Place): FileFinding {
  return { file, line: place?.line ?? 1, column: place?.column ?? 1, rule, message, fix };
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** `a`, `b` and `c`; of many the first few. */
export function list(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most).map(code);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** Is the page still found under its address? What was given up on purpose counts as found. */
export function isKept(change: PageChange | undefined): boolean {
  return change?.kind === 'same' || change?.kind === 'moved' || change?.kind === 'retired';
}
