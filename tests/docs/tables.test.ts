import { describe, expect, test } from 'vitest';
import { USAGE } from '../../cli/help/usage.ts';
import { DOCUMENTS, SCHEMAS, withTables } from '../../scripts/fields.ts';
import { FORM_DOCUMENTS, FORMS_FILE, formsFile } from '../../scripts/forms.ts';
import { RULES_DOCUMENT, rulesDocument } from '../../scripts/rules.ts';
import { words } from '../../src/words/en/index.ts';
import { documentText, tableRows } from './support.ts';

test('docs/rules.md says what the rules say', async () => {
  expect(await documentText(RULES_DOCUMENT), 'run `npm run schemas`').toBe(rulesDocument());
});

test('the page of forms shows the examples of the documentation, and names each', async () => {
  const documents = await Promise.all(FORM_DOCUMENTS.map(async (path) => [path, await documentText(path)] as const));
  const file = await documentText(FORMS_FILE);
  expect(file, 'run `npm run schemas`').toBe(formsFile(new Map(documents)));
  expect((JSON.parse(file) as { id: string }[]).map(({ id }) => id)).toEqual(Object.keys(words.authors.help.forms));
});

describe('the tables of the documentation', () => {
  test.each(DOCUMENTS)('%s: those of the fields are current', async (path) => {
    const document = await documentText(path);
    expect(withTables(document), 'run `npm run schemas`').toBe(document);
  });

  test('every schema has one', async () => {
    const documents = (await Promise.all(DOCUMENTS.map(documentText))).join('\n');
    expect(Object.keys(SCHEMAS).filter((name) => !documents.includes(`<!-- fields:${name} -->`))).toEqual([]);
  });

  test('the qualities of evidence are called as on the page', async () => {
    const rows = tableRows(await documentText('docs/authoring/evidence.md'), ['quality', 'Readers see', 'It means']);
    expect(rows).toEqual(Object.entries(words.evidence.qualities).map(([quality, { name, means }]) => [quality, name, means]));
  });

  test('the settings are those that the command knows', async () => {
    const rows = tableRows(await documentText('docs/deploying.md'), ['Setting', 'Without it', 'What it does']);
    const known = [...USAGE.matchAll(/^ {2}([A-Z_]+) {2}/gm)].map(([, name]) => name);
    expect(known.length).toBeGreaterThan(6);
    expect(rows.map(([name]) => name)).toEqual(known);
  });
});
