import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { COMPONENTS, MADE } from '../../src/playbook/components.ts';
import { root } from '../support/playbook.ts';

const folder = join(root, 'src/components/authoring');

test('what an author may write and what pages can show are the same list', async () => {
  const grammar = [...Object.keys(COMPONENTS), ...MADE].toSorted();
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.astro'));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const pieces = new Set(texts.flatMap((text) => [...text.matchAll(/^import (\w+) from '\..*\.astro';$/gm)].map(([, name]) => name)));
  const names = files.map((file) => basename(file, '.astro')).filter((name) => !pieces.has(name));
  expect(names.toSorted()).toEqual(grammar);
  const registry = (await readFile(join(folder, 'index.ts'), 'utf8')).split('export const authoring')[1] ?? '';
  expect([...registry.matchAll(/^ {2}(\w+),$/gm)].map(([, name = '']) => name).toSorted()).toEqual(grammar);
});
