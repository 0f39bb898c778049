import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canKeep } from '../../cli/folders/make-folders.ts';
import { temporaryFolder, writeFiles } from './support/folders.ts';

test('a folder is made with those that it lies in', () => {
  const folder = join(temporaryFolder(), 'a/b/c');
  expect(canKeep(folder)).toBe(true);
  expect(canKeep(folder)).toBe(true);
  expect(statSync(folder).isDirectory()).toBe(true);
});

test('where a file stands, or where nothing can be made, the answer is no', () => {
  const folder = temporaryFolder();
  writeFiles(folder, { file: '' });
  expect(canKeep(join(folder, 'file'))).toBe(false);
  expect(canKeep(join(folder, 'file/below'))).toBe(false);
  expect(canKeep('/proc/nothing/can/be/made/here')).toBe(false);
});
