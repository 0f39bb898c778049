import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMPONENTS, MADE } from '../../src/playbook/components.ts';
import { root } from '../support/playbook.ts';

const folder = join(root, 'src/components/authoring');

test('what an author may write and what pages can show are the same list', async () => {
  const grammar = [...Object.keys(COMPONENTS), ...MADE].toSorted();
  const files = (await readdir(folder)).filter((file) => file.endsWith('.astro')).map((file) => file.replace('.astro', ''));
  expect(files.toSorted()).toEqual(grammar);
  const registry = (await readFile(join(folder, 'index.ts'), 'utf8')).split('export const authoring')[1] ?? '';
  expect([...registry.matchAll(/^ {2}(\w+),$/gm)].map(([, name = '']) => name).toSorted()).toEqual(grammar);
});
