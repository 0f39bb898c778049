import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { storedNames } from '../../../src/browser/storage/stored-names.ts';

test('every name under which something is stored is made in the files of names', () => {
  // Events bubble under such names too: those hold a kind.
  const found = execFileSync('git', ['grep', '-nE', "['`]chalktalk:(\\$\\{|theme|try)", '--', 'src'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '' && !/chalktalk:\$\{(detail\.)?kind\}/.test(line));
  expect(found.map((line) => line.split(':')[0])).toEqual([
    'src/browser/storage/app-names.ts',
    'src/browser/storage/keys.ts',
    'src/browser/storage/keys.ts',
  ]);
});

test('a playbook stores under its id, and nothing of another one', () => {
  const names = storedNames('acme').map(({ name }) => name);
  expect(names.filter((name) => !name.startsWith('chalktalk:acme:'))).toEqual(['chalktalk:theme']);
  expect(new Set(names).size).toBe(names.length);
});

test('the documentation names all that is stored, and nothing else', () => {
  const docs = readFileSync('docs/progress.md', 'utf8');
  const section = docs.slice(docs.indexOf('## Where it is stored'), docs.indexOf('## How long it is stored'));
  const named = [...section.matchAll(/`(chalktalk:[^`]+?)0?`/g)].map(([, name = '']) => name.replace(/:$/, ':…'));
  // "keys that begin with `chalktalk:`"
  const documented = named.filter((name) => name !== 'chalktalk:…');
  expect(documented.sort()).toEqual(
    storedNames('<id>')
      .map(({ name }) => name)
      .sort(),
  );
});
