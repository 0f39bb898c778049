import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readBody } from '../../src/cache/bodies.ts';
import { makeKeptFolder, makeWay } from '../../src/cache/make-way.ts';
import { readSealed, readSealedBytes, writeSealed, writeSealedBytes } from '../../src/cache/sealed.ts';
import { intoFile, intoFolder, intoLoop } from '../support/damage.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'chalktalk-way-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

describe('what stands in the way in a cache', () => {
  test.each([
    ['a folder', intoFolder],
    ['a link to itself', intoLoop],
    ['a file', intoFile],
  ])('in the place of a file: %s', async (_, damage) => {
    const file = join(folder(), 'kept');
    damage(file);
    expect(readSealed(file)).toBeUndefined();
    expect(readSealedBytes(file)).toBeUndefined();
    writeSealed(file, 'text');
    expect(readSealed(file)).toBe('text');
    damage(file);
    writeSealedBytes(file, Buffer.from('bytes'));
    expect(Buffer.from(readSealedBytes(file) ?? []).toString()).toBe('bytes');
  });

  test.each([
    ['a file', intoFile],
    ['a link to itself', intoLoop],
  ])('in the place of a folder: %s', (_, damage) => {
    const place = join(folder(), 'kept');
    damage(place);
    makeKeptFolder(place);
    writeFileSync(join(place, 'a'), 'kept');
    // And what is there stays.
    makeKeptFolder(place);
    expect(readFileSync(join(place, 'a'), 'utf8')).toBe('kept');
  });

  test('in the place of a text of a page: it is told where', async () => {
    const cache = folder();
    mkdirSync(join(cache, 'bodies'));
    intoFolder(join(cache, 'bodies/abc.json'));
    await expect(readBody(cache, 'abc')).rejects.toThrow(/The cache is damaged: .*abc\.json\. Run the command again/);
  });

  test('goes, but nothing above it does', () => {
    const above = join(folder(), 'file');
    writeFileSync(above, 'mine');
    expect(() => makeKeptFolder(join(above, 'kept'))).toThrow('ENOTDIR');
    expect(readFileSync(above, 'utf8')).toBe('mine');
  });

  test.skipIf(process.getuid?.() === 0)('goes where it may not be read', () => {
    const place = join(folder(), 'kept');
    mkdirSync(join(place, 'deep'), { recursive: true });
    writeFileSync(join(place, 'deep/a'), '');
    for (const shut of [join(place, 'deep'), place]) chmodSync(shut, 0);
    makeKeptFolder(place);
    writeFileSync(join(place, 'a'), '');
    makeWay(place);
    expect(existsSync(place)).toBe(false);
  });
});
