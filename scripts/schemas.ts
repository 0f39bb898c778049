import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { configSchema } from '../src/playbook/schemas/config.ts';
import { evidenceSchema } from '../src/playbook/schemas/evidence.ts';
import { lessonSchema, moduleSchema } from '../src/playbook/schemas/module.ts';
import { practiceSchema } from '../src/playbook/schemas/practice.ts';
import { programSchema } from '../src/playbook/schemas/program.ts';
import { roleSchema } from '../src/playbook/schemas/role.ts';
import { skillSchema } from '../src/playbook/schemas/skill.ts';

const SCHEMAS = {
  playbook: configSchema,
  practice: practiceSchema,
  module: moduleSchema,
  lesson: lessonSchema,
  skill: skillSchema,
  role: roleSchema,
  program: programSchema,
  evidence: evidenceSchema,
};

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
  const folder = fileURLToPath(new URL('../.vscode/schemas/', import.meta.url));
  await mkdir(folder, { recursive: true });
  for (const [name, text] of editorSchemas()) await writeFile(folder + name, text);
}
