#!/usr/bin/env node
// Plain JavaScript that an old Node can read too: it is told what is missing before anything fails.
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`chalktalk: this is Node ${process.versions.node}, and Chalktalk needs 22.12 or later (nodejs.org has it)`);
  process.exitCode = 1;
} else {
  // A checkout runs its source, an installed package the JavaScript that was made of it.
  const program = ['../cli/main.ts', '../lib/cli/main.js'].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
  if (program) await import(program.href);
  else {
    console.error(
      'chalktalk: this package holds no program, as when npm takes it from a git address: install the file that npm pack makes',
    );
    process.exitCode = 1;
  }
}
