import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import generator from '../../package.json' with { type: 'json' };
import { REPOSITORY } from './support/folders.ts';

const BIN = join(REPOSITORY, generator.bin.chalktalk);

/** Names the packages that a program loads, once it ends. */
const LOADED = `data:text/javascript,${encodeURIComponent(`import { registerHooks } from 'node:module';
const packages = new Set();
registerHooks({ load(url, context, next) { for (const [, name] of url.matchAll(/node_modules\\/((?:@[^/]+\\/)?[^/]+)/g)) packages.add(name); return next(url, context); } });
process.on('exit', () => console.log('loaded: ' + [...packages].sort().join(' ')));`)}`;

/** Runs the command in a Node that says it is of another version. */
function inNode(version: string): Promise<{ code: number | null; output: string }> {
  const pretend = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['--import', pretend, BIN, '--version'], (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, output: stdout + stderr }),
    );
  });
}

test.each(['18.20.8', '20.19.5', '22.11.0'])('Node %s is told what is missing, in one line', async (version) => {
  expect(await inNode(version)).toEqual({
    code: 1,
    output: `chalktalk: this is Node ${version}, and Chalktalk needs 22.12 or later (nodejs.org has it)\n`,
  });
});

test.each(['22.12.0', '24.0.0'])('Node %s runs it', async (version) => {
  expect(await inNode(version)).toEqual({ code: 0, output: `${generator.version}\n` });
});

test.each([['--version'], ['new', 'practice']])('%s loads next to nothing', async (...args) => {
  const output = await new Promise<string>((resolve) =>
    execFile(process.execPath, ['--import', LOADED, BIN, ...args], (_error, stdout) => resolve(stdout)),
  );
  // What brings hundreds of files along takes longer than what is said.
  expect(output.split('loaded: ')[1]).toBe('fastest-levenshtein\n');
});
