import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DOCUMENTS, SCHEMAS, withTables } from './fields.ts';
import { snippetsFile } from './snippets.ts';

/** The editor's JSON schemas, by file name, made from the same zod schemas that a build checks with. */
export function editorSchemas(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' }), null, 2)}\n`,
    ]),
  );
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
}
