import type { AstroInlineConfig } from 'astro';
import type { Tell } from '../integrations/steps.ts';
import type { Settings } from '../src/playbook/settings.ts';
import type { Outcome } from './outcome.ts';
import type { Progress } from './progress/progress.ts';

/** What the commands use of Astro. Loaded when needed: it takes a second, and reads the environment as it loads. */
export interface Astro {
  build(config: AstroInlineConfig): Promise<void>;
  dev(config: AstroInlineConfig): Promise<{ stop(): Promise<void> }>;
}

/** Compiles the content before Astro starts, and prints every problem it finds. */
export type Compile = (
  settings: Settings,
  tell?: Tell,
) => Promise<{
  errors: number;
  /** How many pages a build shows, and questions on them. */
  pages?: number;
  questions?: number;
  /** Files below the content folder that it leaves out. */
  drafts?: readonly string[];
  /** How many warnings of each rule there are. */
  warnings?: Readonly<Record<string, number>>;
}>;

/**
 * Renders what was compiled into a web root, an empty folder.
 *
 * @returns how many documents it made, and how many it had kept: `false` where Astro has to build it. A problem where the
 *   program cannot be had
 */
export type Render = (settings: Settings, webRoot: string, tell?: Tell) => Promise<Outcome<{ made: number; kept: number } | false>>;

/**
 * Starts a preview of a playbook with the compiled program, and serves it.
 *
 * @returns `false` where Astro's own has to run. A problem where the program cannot be had, or no port
 */
export type Preview = (settings: Settings, tell?: Tell) => Promise<Outcome<{ url: string; close(): Promise<void> } | false>>;

/** One run of a command, with everything it touches outside itself. */
export interface Project {
  /** Absolute folder of the project: what is kept from run to run lies below its `node_modules`. */
  root: string;
  /** Absolute folder of this program: a checkout, or `lib` of the installed package. */
  generator: string;
  /** Folder that the command was called in: paths that people type start from it. */
  cwd: string;
  /** The home folder, which no build may replace. */
  home: string;
  settings: Settings;
  /** Shows all that Astro logs, and unexpected failures in full. */
  debug: boolean;
  compile: Compile;
  render: Render;
  preview: Preview;
  loadAstro(): Promise<Astro>;
  /** Shows whoever waits what goes on. */
  progress(): Promise<Progress>;
  /** This program as a package that npm installs: a `.tgz`. */
  pack(): Promise<Uint8Array>;
  /** Prints a line of news. */
  print(line: string): void;
}
