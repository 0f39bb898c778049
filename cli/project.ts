import type { AstroInlineConfig } from 'astro';
import type { Settings } from '../src/playbook/settings.ts';
import type { Outcome } from './outcome.ts';

/** What the commands use of Astro. Loaded when needed: it takes a second, and reads the environment as it loads. */
export interface Astro {
  build(config: AstroInlineConfig): Promise<void>;
  dev(config: AstroInlineConfig): Promise<{ stop(): Promise<void> }>;
}

/** Compiles the content before Astro starts, and prints every problem it finds. */
export type Compile = (settings: Settings) => Promise<{
  errors: number;
  /** How many pages a build shows. */
  pages?: number;
  /** Files below the content folder that it leaves out. */
  drafts?: readonly string[];
}>;

/**
 * Renders what was compiled into a web root, an empty folder.
 *
 * @returns whether it did: `false` where Astro has to build it. A problem where the program cannot be had
 */
export type Render = (settings: Settings, webRoot: string) => Promise<Outcome<boolean>>;

/**
 * Starts a preview of a playbook with the compiled program, and serves it.
 *
 * @returns `false` where Astro's own has to run. A problem where the program cannot be had, or no port
 */
export type Preview = (settings: Settings) => Promise<Outcome<{ url: string; close(): Promise<void> } | false>>;

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
  /** This program as a package that npm installs: a `.tgz`. */
  pack(): Promise<Uint8Array>;
  /** Prints a line of news. */
  print(line: string): void;
}
