#!/usr/bin/env node
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { describeFailure } from './report.ts';
import { run } from './run.ts';

// Failures that nobody waits for, in a library’s background work, are told like all others.
process.on('uncaughtException', (error) => {
  console.error(`chalktalk: ${describeFailure(error, process.env['CHALKTALK_DEBUG'] === '1')}`);
  process.exit(1);
});

const generator = resolve(import.meta.dirname, '..');
const cwd = process.cwd();

process.exitCode = await run(process.argv.slice(2), {
  generator,
  // A checkout is its own project and keeps all that it makes; the package lies in the project of somebody else.
  ...(import.meta.filename.endsWith('.ts') && { root: generator }),
  cwd,
  home: homedir(),
  env: process.env,
  // Loaded when needed: most commands know nothing of content.
  compile: async (settings, root) => (await import('./compile.ts')).compileStep(root, cwd)(settings),
  loadAstro: async (root) => (await import('./astro.ts')).loadAstro(root),
  tell: (line) => console.log(line),
  complain: (text) => console.error(text),
});
