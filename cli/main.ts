#!/usr/bin/env node
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { compile } from './compile.ts';
import { describeFailure } from './report.ts';
import { run } from './run.ts';

// Failures that nobody waits for, in a library’s background work, are told like all others.
process.on('uncaughtException', (error) => {
  console.error(`chalktalk: ${describeFailure(error, process.env['CHALKTALK_DEBUG'] === '1')}`);
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2), {
  root: resolve(import.meta.dirname, '..'),
  cwd: process.cwd(),
  home: homedir(),
  env: process.env,
  compile,
  loadAstro: () => import('astro'),
  tell: (line) => console.log(line),
  complain: (text) => console.error(text),
});
