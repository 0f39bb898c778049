import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/playbook.ts';

/** Longer lines cannot be read beside a difference; biome does not format markup. */
const LONGEST = 160;

test(`no line of an .astro file is longer than ${LONGEST} characters`, async () => {
  const files = await Array.fromAsync(glob('src/**/*.astro', { cwd: root }));
  expect(files.length).toBeGreaterThan(50);
  const long: string[] = [];
  for (const file of files) {
    const lines = (await readFile(join(root, file), 'utf8')).split('\n');
    for (const [place, line] of lines.entries()) if (line.length > LONGEST) long.push(`${file}:${place + 1} (${line.length})`);
  }
  expect(long, 'break them inside a tag or an expression, where white space does not show').toEqual([]);
});
