/** A place in a source file. Line and column count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** From the mildest. Errors stop a build. Warnings do not; hints are shown by `check` alone. */
export const SEVERITIES = ['hint', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * Something an author did that cannot stay, as whoever reads one file says it. A value, never an exception: all of them are
 * collected. How bad it is does not stand here: the rule knows, and `playbook.yaml` (`judge`).
 */
export interface Finding extends Place {
  /** Name of the rule, kebab-case: `unknown-skill`. Each has a file in `rules/`. */
  rule: string;
  /** What is wrong, one sentence without a full stop at the end. */
  message: string;
  /** What to write instead. */
  fix?: string | undefined;
  /** The fix is completed by what only a whole playbook knows: the next number that is free. */
  completed?: 'number';
}

/** A finding and the file that it is about. */
export interface FileFinding extends Finding {
  /** File below the content folder. */
  file: string;
}

/** A finding that has been judged: what is reported. */
export interface Problem extends FileFinding {
  severity: Severity;
}

/** A finding of `file`. */
export function findingIn(file: string, finding: Finding): FileFinding {
  return { ...finding, file };
}

/** By file, then place: the order in which they are reported. */
export function byPlace(a: FileFinding, b: FileFinding): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
