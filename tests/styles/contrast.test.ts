import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../support/playbook.ts';

const css = await readFile(join(root, 'src/styles/tokens.css'), 'utf8');

/** The colours of one surface, by token. */
function surface(place: 1 | 2): Map<string, string> {
  const paired = [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    (match) => [match[1] ?? '', match[place + 1] ?? ''] as const,
  );
  const single = [...css.matchAll(/--([\w-]+): (#\w{6});/g)].map((match) => [match[1] ?? '', match[2] ?? ''] as const);
  return new Map([...paired, ...single]);
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['paper', 1],
  ['board', 2],
] as const)('on the %s', (_, place) => {
  const tokens = surface(place);
  const colour = (name: string) => tokens.get(name) ?? '';

  test.each(['ink', 'soft', 'mark-ink', 'right', 'wrong'])('%s can be read on every ground', (name) => {
    for (const ground of ['paper', 'sheet', 'tint']) expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
  });
  test('the border of a control can be seen', () => {
    for (const ground of ['paper', 'sheet']) expect(contrast(colour('edge'), colour(ground)), ground).toBeGreaterThanOrEqual(3);
  });
  test.each(['chalk', 'chalk-soft', 'chalk-mark', 'chalk-wrong'])('%s can be read on the board', (name) => {
    expect(contrast(colour(name), colour('board'))).toBeGreaterThanOrEqual(4.5);
  });
  test('ink on the marker can be read', () => {
    expect(contrast('#18201c', colour('mark'))).toBeGreaterThanOrEqual(4.5);
  });
});
