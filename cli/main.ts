#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { canKeep } from './folders/make-folders.ts';

const generator = resolve(import.meta.dirname, '..');
const cwd = process.cwd();
const home = homedir();
// A checkout is its own project and keeps all that it makes; the package lies in the project of somebody else.
const root = import.meta.filename.endsWith('.ts') ? generator : undefined;

// Node keeps what it made of this program’s source for the next run, and threads find it there, too. It must be asked before
// the program is loaded: what is imported by name is loaded before this line runs.
const code = join(root ? join(root, 'node_modules/.cache') : process.env['XDG_CACHE_HOME'] || join(home, '.cache'), 'chalktalk', 'code');
// Where nothing can be made Node would never come back from the attempt.
const kept = canKeep(code) && enableCompileCache(code).directory;
if (kept) process.env['NODE_COMPILE_CACHE'] ??= code;

const { run } = await import('./run.ts');

// Failures that nobody waits for, in a library’s background work, are told like all others.
process.on('uncaughtException', async (error) => {
  const { describeFailure } = await import('./process/failure-message.ts');
  console.error(`chalktalk: ${describeFailure(error, process.env['CHALKTALK_DEBUG'] === '1')}`);
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2), {
  generator,
  ...(root && { root }),
  cwd,
  home,
  env: process.env,
  // Loaded when needed: most commands know nothing of content.
  compile: async (settings, root, tell) => (await import('./compile.ts')).compileStep(root, cwd)(settings, tell),
  render: async (...of) => (await import('./render.ts')).renderStep(...of),
  preview: async (...of) => (await import('./preview.ts')).previewStep(...of),
  progress: async () => (await import('./progress/open.ts')).openProgress(process.stderr),
  loadAstro: async (root) => (await import('./astro/load.ts')).loadAstro(root),
  pack: async (program) => (await import('./new/pack-generator.ts')).packGenerator(program),
  print: (line) => console.log(line),
  printError: (text) => console.error(text),
});
