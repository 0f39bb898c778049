import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isWhole, readSealed, sealFolder, writeSealed } from '../../src/cache/sealed.ts';
import { write } from '../support/playbook.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'chalktalk-sealed-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

/** Turns one bit of a file over. */
function flip(file: string, place: number): void {
  const bytes = readFileSync(file);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

test('a text is read back as it was written', () => {
  const file = join(folder(), 'kept.json');
  for (const text of ['', '{"a":"größe\\n"}\n', 'x'.repeat(10_000)]) {
    writeSealed(file, text);
    expect(readSealed(file)).toBe(text);
  }
});

test('a text that is cut off, or in which any one bit has changed, is as good as not there', () => {
  const file = join(folder(), 'kept.json');
  const text = '["page"]';
  for (let place = 0; place < 33 + text.length; place++) {
    writeSealed(file, text);
    flip(file, place);
    expect(readSealed(file)).toBeUndefined();
    writeSealed(file, text);
    truncateSync(file, place);
    expect(readSealed(file)).toBeUndefined();
  }
  expect(readSealed(join(folder(), 'none'))).toBeUndefined();
});

test('a folder is whole while it holds what it held', async () => {
  const kept = folder();
  const seal = join(folder(), 'seal');
  const files = { 'dist/index.html': 'home', 'assets/a.webp': 'picture', 'other.json': 'x' };
  const parts = ['dist', 'assets', 'missing'];
  expect(isWhole(kept, seal)).toBe(false);
  const damages: (() => unknown)[] = [
    () => flip(join(kept, 'dist/index.html'), 1),
    () => truncateSync(join(kept, 'assets/a.webp'), 3),
    () => rmSync(join(kept, 'assets/a.webp')),
    () => write(kept, { 'dist/more.html': 'half' }),
    () => flip(seal, 40),
  ];
  for (const damage of damages) {
    rmSync(join(kept, 'dist'), { recursive: true, force: true });
    await write(kept, files);
    sealFolder(kept, seal, parts);
    await write(kept, { 'other.json': 'changed' });
    expect(isWhole(kept, seal, parts)).toBe(true);
    await damage();
    expect(isWhole(kept, seal, parts)).toBe(false);
  }
});
