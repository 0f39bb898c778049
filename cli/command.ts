import type { ParseArgsConfig } from 'node:util';
import type { Outcome } from './outcome.ts';
import type { Project } from './project.ts';

/** What a command does once its arguments are understood. */
export type Run = (project: Project) => Promise<Outcome<void>>;

/** Values of the options by name; absent where nobody wrote them. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** One thing that `chalktalk` can do: a file or a folder of `cli/` each, listed in `commands.ts`. `run` knows no more of them than this. */
export interface Command {
  name: string;
  /** Lines of the usage: what to type after `chalktalk`, and what it does. The first may be long: what it does then follows below. */
  usage: readonly (readonly [typed: string, does: string])[];
  /**
   * What `chalktalk help <name>` prints, where the lines of the usage do not say enough.
   *
   * @param args what was typed behind the name: the help may be about that alone
   */
  help?(args: readonly string[]): string;
  /** Options that it takes, beside `--help` and `--version`. */
  options?: NonNullable<ParseArgsConfig['options']>;
  /** It cannot do anything without a playbook. */
  playbook?: true;
  /** The first argument may be the folder of the playbook to work on. It is not among those that `readArguments` gets. */
  folder?: true;
  /** The folder of the playbook to work on may be named with `--in`: its arguments mean something else. */
  takesIn?: true;
  /** Reads its arguments. What is wrong with them is a misuse. */
  readArguments(args: readonly string[], options: OptionValues): Outcome<Run>;
}
