import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { RULES } from '../src/playbook/rules/index.ts';
import { DOCUMENTS, SCHEMAS, withTables } from './fields.ts';
import { FORM_DOCUMENTS, FORMS_FILE, formsFile } from './forms.ts';
import { RULES_DOCUMENT, rulesDocument } from './rules.ts';
import { snippetsFile } from './snippets.ts';

/** The editor's JSON schemas, by file name, made from the same zod schemas that a build checks with. */
export function editorSchemas(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(withRules(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' })), null, 2)}\n`,
    ]),
  );
}

/** An editor offers the names of the rules in `playbook.yaml`; the code looks at them later, where it can say what was meant. */
function withRules(schema: z.core.JSONSchema.BaseSchema): z.core.JSONSchema.BaseSchema {
  const rules = schema.properties?.['rules'];
  if (typeof rules !== 'object' || typeof rules.additionalProperties !== 'object') return schema;
  const level = rules.additionalProperties;
  const names = RULES.filter(({ fixed }) => !fixed).map(({ name, finds }) => [name, { ...level, description: finds }]);
  return { ...schema, properties: { ...schema.properties, rules: { ...rules, properties: Object.fromEntries(names) } } };
}

if (import.meta.main) {
  const root = new URL('../', import.meta.url);
  const folder = fileURLToPath(new URL('.vscode/schemas/', root));
  await mkdir(folder, { recursive: true });
  for (const [name, text] of editorSchemas()) await writeFile(folder + name, text);
  await writeFile(fileURLToPath(new URL('.vscode/chalktalk.code-snippets', root)), snippetsFile());
  for (const name of DOCUMENTS) {
    const file = fileURLToPath(new URL(name, root));
    await writeFile(file, withTables(await readFile(file, 'utf8')));
  }
  await writeFile(fileURLToPath(new URL(RULES_DOCUMENT, root)), rulesDocument());
  const documents = await Promise.all(
    FORM_DOCUMENTS.map(async (name) => [name, await readFile(fileURLToPath(new URL(name, root)), 'utf8')] as const),
  );
  await writeFile(fileURLToPath(new URL(FORMS_FILE, root)), formsFile(new Map(documents)));
}
