import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/playbook.ts';

/** Controls that stand beside the form kit, and why. */
const ALONE: Readonly<Record<string, string>> = {
  'contribute/SourceFile.tsx textarea': 'shows the file that was made; its heading names it',
  'progress/MapControls.tsx input': 'one more way beside the buttons of a set, which has the name',
  'search/Facets.tsx input': 'tells how much each choice would find, and what finds nothing',
  'search/SearchDialog.tsx input': 'the search field of every page',
  'search/SearchPage.tsx input': 'the search field of every page',
};

test('every control of an app is a field of the form kit, or says why not', () => {
  const found: string[] = [];
  let fields = 0;
  for (const file of readdirSync(join(root, 'src/apps'), { recursive: true, encoding: 'utf8' })) {
    const path = file.replaceAll('\\', '/');
    if (!path.endsWith('.tsx') || path.startsWith('forms/')) continue;
    for (const [, tag, rest] of readFileSync(join(root, 'src/apps', file), 'utf8').matchAll(
      /<(input|select|textarea)\s([^\n]*\n?[^\n]*)/g,
    )) {
      if (rest?.trimStart().startsWith('{...control}')) fields++;
      else found.push(`${path} ${tag}`);
    }
  }
  expect(fields).toBeGreaterThan(2);
  expect(found.sort()).toEqual(Object.keys(ALONE));
});
