import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../src/cache/write-whole.ts';
import { playbook } from '../support/playbook.ts';

test('a file is written as a whole in place of what stood there, with the permissions asked for', async () => {
  const folder = await playbook({ 'page.mdx': 'before' });
  writeWhole(join(folder, 'page.mdx'), 'after', 0o600);
  expect(readFileSync(join(folder, 'page.mdx'), 'utf8')).toBe('after');
  if (process.platform !== 'win32') expect(statSync(join(folder, 'page.mdx')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['page.mdx']);
});

test('where it cannot be written, nothing is left beside it', async () => {
  const folder = await playbook({});
  mkdirSync(join(folder, 'page.mdx', 'inside'), { recursive: true });
  expect(() => writeWhole(join(folder, 'page.mdx'), 'after')).toThrow();
  expect(readdirSync(folder)).toEqual(['page.mdx']);
});
