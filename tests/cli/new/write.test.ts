import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeNew } from '../../../cli/new/write.ts';
import { temporaryFolder, write } from '../../support/playbook.ts';
import { filesIn } from './support.ts';

test('new files are all written, or none: what was made on the way is gone again', async () => {
  const folder = await temporaryFolder();
  await write(folder, { 'kept/mine.txt': 'mine' });
  const files = new Map([
    ['a/b/one.txt', 'one'],
    ['kept/two.txt', 'two'],
    ['kept/mine.txt', 'yours'],
  ]);
  expect(await writeNew(folder, files)).toEqual({
    ok: false,
    problem: `${join(folder, 'kept/mine.txt')} is there already: nothing was written`,
  });
  expect(await filesIn(folder)).toEqual({ 'kept/mine.txt': 'mine' });
  expect(await readdir(folder)).toEqual(['kept']);
  files.delete('kept/mine.txt');
  expect(await writeNew(folder, files)).toEqual({ ok: true });
  expect(await filesIn(folder)).toEqual({ 'a/b/one.txt': 'one', 'kept/mine.txt': 'mine', 'kept/two.txt': 'two' });
});
