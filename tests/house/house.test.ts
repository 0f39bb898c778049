import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { addDigests, completeLock, withoutDigest } from '../../scripts/complete-lock.ts';
import { editorSchemas } from '../../scripts/schemas.ts';
import { root } from '../support/playbook.ts';
import { programOf } from '../support/programs.ts';

const run = promisify(execFile);

/** Packages that are called other than their command. */
const PACKAGES: Record<string, string> = { biome: '@biomejs/biome', depcruise: 'dependency-cruiser' };

/** Runs a tool of the repository; what it found is the message of the failure. */
async function finds(tool: string, ...args: string[]): Promise<string> {
  const name = PACKAGES[tool] ?? tool;
  try {
    await run(process.execPath, [programOf(name, tool), ...args], {
      cwd: root,
      maxBuffer: 1 << 26,
      env: { ...process.env, NO_COLOR: '1' },
    });
    return '';
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return `${tool} found:\n${stdout}${stderr}`;
  }
}

describe('the house is in order', () => {
  test('everything is formatted, and the linter finds nothing', async () => {
    expect(await finds('biome', 'ci', '--error-on-warnings')).toBe('');
  });

  test('all types fit', async () => {
    expect(await finds('astro', 'check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning')).toBe('');
  });

  test('nothing is dead: no unused file, export or package', async () => {
    expect(await finds('knip')).toBe('');
  });

  test('the editor’s schemas are those of the code', async () => {
    for (const [name, text] of editorSchemas()) {
      expect(await readFile(join(root, '.vscode/schemas', name), 'utf8'), `${name} is stale: run \`npm run schemas\``).toBe(text);
    }
  });

  test('the lock file names the packages of every platform, and no registry', async () => {
    const text = await readFile(join(root, 'package-lock.json'), 'utf8');
    expect(completeLock(JSON.parse(text)), 'run `npm run lock`').toEqual([]);
    expect(text).not.toContain('"resolved"');
  });

  test('the lock file names the digest of every package', async () => {
    const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
    expect(withoutDigest(lock), 'run `npm run lock`').toEqual([]);
    const digest = `sha512-${'A'.repeat(86)}==`;
    const made = { packages: { '': {}, 'node_modules/a/node_modules/@b/c': { version: '1.0.0', optional: true } } };
    expect(await addDigests(made, async (name, version) => (name === '@b/c' && version === '1.0.0' ? digest : ''))).toEqual(['@b/c']);
    expect(JSON.stringify(made.packages['node_modules/a/node_modules/@b/c'])).toBe(
      JSON.stringify({ version: '1.0.0', integrity: digest, optional: true }),
    );
    const unknown = { packages: { 'node_modules/d': { version: '1.0.0' } } };
    await expect(addDigests(unknown, async () => '')).rejects.toThrow('npm names no digest of d@1.0.0');
  });
});
