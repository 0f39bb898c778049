import type { ParseArgsConfig } from 'node:util';
import type { Outcome } from './outcome.ts';
import type { Project } from './project.ts';

/** What a command does once its arguments are understood. */
export type Run = (project: Project) => Promise<Outcome<void>>;

/** Values of the options by name; absent where nobody wrote them. */
export type Given = Readonly<Record<string, string | boolean | undefined>>;

/** One thing that `chalktalk` can do. A file of `cli/commands` each; `run` knows no more of them than this. */
export interface Command {
  name: string;
  /** Lines of the usage: what to type after `chalktalk`, and what it does. The first may be long: what it does then follows below. */
  usage: readonly (readonly [typed: string, does: string])[];
  /** What `chalktalk <name> --help` prints, where the usage of all commands does not say enough. */
  help?: string;
  /** Options that it takes, beside `--help` and `--version`. */
  options?: NonNullable<ParseArgsConfig['options']>;
  /** It cannot do anything without a playbook. */
  playbook?: true;
  /** The first argument may be the folder of the playbook to work on. It is not among those that `understand` gets. */
  folder?: true;
  /** Reads its arguments. What is wrong with them is a misuse. */
  understand(args: readonly string[], given: Given): Outcome<Run>;
}

/** Reads the arguments of a command that takes none. */
export function alone(name: string, run: Run): Command['understand'] {
  return (args) =>
    args.length > 0 ? { ok: false, problem: `${name} takes no more arguments, but got "${args.join(' ')}"` } : { ok: true, value: run };
}
