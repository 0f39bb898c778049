import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LONGEST } from './longest-first.ts';
import { root } from './playbook.ts';

test('every file that is named among the longest is there, once', () => {
  expect(LONGEST.filter((file, place) => !existsSync(join(root, file)) || LONGEST.indexOf(file) !== place)).toEqual([]);
});
