import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RANGES } from '../../scripts/fonts.ts';
import { root } from '../support/playbook.ts';

const css = await readFile(join(root, 'src/styles/fonts.css'), 'utf8');
const faces = [...css.matchAll(/@font-face \{[^}]*\}/g)].map(([face]) => face);

/** `U+20-7E, U+131` → pairs of first and last. */
const ranges = (face: string) =>
  (/unicode-range:\s*([^;]+);/.exec(face)?.[1] ?? '').split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

test('what the stylesheet says a file holds is what the script puts into it', () => {
  const files = faces.filter((face) => face.includes('url('));
  expect(files).toHaveLength(6);
  for (const face of files) expect(ranges(face)).toEqual(face.includes('-ext.woff2') ? RANGES.ext : RANGES.latin);
});

test('a Latin page loads at most 110 KB of fonts', async () => {
  const sizes = await Promise.all(
    ['head', 'text', 'italic'].map(async (name) => (await stat(join(root, `src/styles/fonts/${name}.woff2`))).size),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(110 * 1024);
});

test('no family bears a reserved name', () => {
  for (const face of faces) expect(face).not.toMatch(/font-family:[^;]*(Source|Archivo)/);
});
