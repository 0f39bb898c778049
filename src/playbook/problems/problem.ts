/** A place in a source file. Line and column count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Errors stop a build. Warnings do not; hints are shown by `check` alone. */
export type Severity = 'error' | 'warning' | 'hint';

/**
 * Something an author did that cannot stay. A value, never an exception: a build collects all of them before it stops.
 * Errors stop a build, warnings do not.
 */
export interface Problem extends Place {
  /** File below the content folder. */
  file: string;
  /** Short name of what is checked, kebab-case: `unknown-skill`. */
  rule: string;
  severity: Severity;
  /** What is wrong, one sentence without a full stop at the end. */
  message: string;
  /** What to write instead. */
  fix?: string | undefined;
}

/** What a check says; the file is added by whoever knows it. */
export type Finding = Omit<Problem, 'file' | 'severity'> & { severity?: Severity | undefined };

/** Turns a finding into a problem of `file`; without a severity it is an error. */
export function problemIn(file: string, finding: Finding): Problem {
  return { ...finding, file, severity: finding.severity ?? 'error' };
}

/** By file, then place: the order in which they are reported. */
export function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

/** Rules that `PLAYBOOK_LENIENT=1` turns into warnings: they speak about the relation of one page to another. */
const RELATIONS = new Set([
  'link',
  'anchor',
  'unknown-skill',
  'unknown-role',
  'unknown-stage',
  'unknown-evidence',
  'unknown-practice',
  'unknown-module',
  'missing-file',
  'active-file',
  'missing-image',
  'image',
  'number',
  'prerequisites',
  'module-page',
]);

/** Softens relation problems, so that an imperfect handbook can be built and mended step by step. */
export function lenient(problem: Problem): Problem {
  return RELATIONS.has(problem.rule) ? { ...problem, severity: 'warning' } : problem;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
