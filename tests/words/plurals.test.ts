import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { authorsWords } from '../../src/words/en/authors.ts';

const ROOT = join(import.meta.dirname, '../..');

/** `${files.length} files`: a count beside a noun that has but one form. A constant in capitals is never one. */
const GLUED = /\$\{[^{}]*\b(?:length|size|count|total|left|blocked|[a-z]+s)(?: [-+] [\w.]+)?\} [a-z]+s\b/g;

/** The texts of a source in which a count and a noun stand side by side, however many there are. */
const glued = (source: string): string[] =>
  source.split('\n').flatMap((line) => (line.includes('=== 1 ?') ? [] : (line.match(GLUED) ?? [])));

test('what the command says counts one thing as one', async () => {
  const said: string[] = [];
  for (const room of ['cli', 'integrations'])
    for (const file of (await readdir(join(ROOT, room), { recursive: true })).filter((name) => name.endsWith('.ts')))
      said.push(...glued(await readFile(join(ROOT, room, file), 'utf8')).map((text) => `${room}/${file}: ${text}`));
  // Nobody waits for a page for one second alone.
  expect(said.filter((text) => !text.endsWith('${seconds} seconds'))).toEqual([]);
  expect(glued('`${pages.length} pages were looked at, ${groups.length - LINES} kinds more`')).toHaveLength(2);
});

test('the standing of a small playbook counts one thing as one', () => {
  const says = authorsWords.contents;
  expect([says.gaps(1), says.skills(1), says.roles(1), says.freshness(1), says.names(1), says.evidence(1)]).toEqual([
    'level or skill lacks something',
    'skill on 4 levels',
    'role that expects something',
    'page for somebody to look after',
    'skill depends on one name or none',
    'entry of evidence',
  ]);
  expect([says.roles(0), says.roles(2)]).toEqual(['roles that expect something', 'roles that expect something']);
});
