import type { SchemaContext } from 'astro:content';
import { z } from 'astro/zod';
import { pageRecordSchema } from '../../src/playbook/model/page-record.ts';
import { configSchema } from '../../src/playbook/schemas/config.ts';
import { evidenceSchema } from '../../src/playbook/schemas/evidence.ts';
import { lessonSchema, moduleSchema } from '../../src/playbook/schemas/module.ts';
import { practiceSchema } from '../../src/playbook/schemas/practice.ts';
import { programSchema } from '../../src/playbook/schemas/program.ts';
import { roleSchema } from '../../src/playbook/schemas/role.ts';
import { skillSchema } from '../../src/playbook/schemas/skill.ts';

const { url, file } = pageRecordSchema.shape;
const entry = { url, file };

/** What is beside the front matter of a page: what the compiler found out, and what the loader makes of it. */
const text = ({ image }: SchemaContext) => ({
  ...pageRecordSchema.shape,
  minutes: z.number(),
  images: z.record(z.string(), image()),
});

/** The collections' schemas: what `getCollection` gives back. */
export const schemas = {
  practice: (context: SchemaContext) => practiceSchema.extend(text(context)),
  module: (context: SchemaContext) => moduleSchema.extend(text(context)),
  lesson: (context: SchemaContext) => lessonSchema.extend(text(context)),
  skill: skillSchema.extend(entry),
  role: roleSchema.extend(entry),
  program: programSchema.extend(entry),
  evidence: evidenceSchema.extend(entry),
  config: configSchema,
};
