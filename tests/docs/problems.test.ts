import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPlaybook } from '../../integrations/content/read.ts';
import type { Problem } from '../../src/playbook/problems/problem.ts';
import { RULES } from '../../src/playbook/rules/index.ts';
import { settingsFrom } from '../../src/playbook/settings.ts';
import { playbook, root, temporaryFolder } from '../support/playbook.ts';
import { documentText, tableRows } from './support.ts';
import { WRONG } from './wrong.ts';

const AUTHORING = 'docs/authoring/reference/problems.md';

async function problemsOf(files: Record<string, string | Uint8Array>): Promise<Problem[]> {
  const settings = settingsFrom({ PLAYBOOK_CONTENT: await playbook(files) }, root);
  // A build says nothing of hints.
  const { problems } = await readPlaybook({ settings, cache: await temporaryFolder(), drafts: false });
  return problems.filter(({ severity }) => severity !== 'hint');
}

/** Rules that the code names. */
async function rulesInCode(): Promise<Set<string>> {
  const folder = join(root, 'src/playbook');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return new Set(
    sources.flatMap((source) => [...source.matchAll(/(?:\brule: |findingAt\(\w+, )'([a-z-]+)'/g)].map(([, rule = '']) => rule)),
  );
}

describe('the table of problems', () => {
  let rows: { says: string; rule: string }[];
  let document: string;

  beforeAll(async () => {
    document = await documentText(AUTHORING);
    rows = tableRows(document, ['The build says', 'Rule', 'Do this']).map(([says = '', rule = '']) => ({ says, rule }));
  });

  test('names every rule that a build speaks of', async () => {
    const told = rows.map(({ rule }) => rule);
    const hints = new Set(RULES.filter(({ severity }) => severity === 'hint').map(({ name }) => name));
    expect([...(await rulesInCode())].filter((rule) => !told.includes(rule) && !hints.has(rule))).toEqual([]);
  });

  test('quotes what the build really says, and all of it', async () => {
    const problems = [...(await problemsOf(WRONG)), ...(await problemsOf({}))].map(({ rule, message }) => ({
      rule,
      message: plain(message),
    }));
    const fits = (row: { says: string; rule: string }, problem: { message: string; rule: string }) =>
      row.rule === problem.rule && new RegExp(`^${row.says.split('…').map(escaped).join('.+')}$`, 's').test(problem.message);
    expect(rows.filter((row) => !problems.some((problem) => fits(row, problem)))).toEqual([]);
    expect(problems.filter((problem) => !rows.some((row) => fits(row, problem)))).toEqual([]);
  });

  test('the paragraph after it names the rules that --lenient softens', async () => {
    const [paragraph = ''] = /^.*npm run build -- --lenient.*$/m.exec(document) ?? [];
    const told = [...paragraph.slice(paragraph.indexOf('Softened')).matchAll(/`([a-z-]+)`/g)].map(([, rule = '']) => rule);
    const softened = RULES.filter(({ lenient }) => lenient).map(({ name }) => name);
    expect(told.toSorted()).toEqual(softened.toSorted());
  });
});

/** A message as the table shows it once its marks are gone. */
const plain = (message: string) => message.replaceAll('`', '');
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
