import type { SchemaContext } from 'astro:content';
import { z } from 'astro/zod';
import { QUESTION_KINDS } from '../../src/playbook/model/question.ts';
import { configSchema } from '../../src/playbook/schemas/config.ts';
import { evidenceSchema } from '../../src/playbook/schemas/evidence.ts';
import { lessonSchema, moduleSchema } from '../../src/playbook/schemas/module.ts';
import { practiceSchema } from '../../src/playbook/schemas/practice.ts';
import { programSchema } from '../../src/playbook/schemas/program.ts';
import { roleSchema } from '../../src/playbook/schemas/role.ts';
import { skillSchema } from '../../src/playbook/schemas/skill.ts';

const entry = { url: z.string(), file: z.string() };

/** What the compiler adds to the front matter of a page. */
const text = ({ image }: SchemaContext) => ({
  ...entry,
  digest: z.string(),
  headings: z.array(z.object({ depth: z.number(), id: z.string(), text: z.string() })),
  parts: z.array(z.object({ kind: z.enum(['play', 'question']), id: z.string(), title: z.string() })),
  questions: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(QUESTION_KINDS),
      skill: z.string().optional(),
      level: z.number().optional(),
      rev: z.number(),
      key: z.string(),
      title: z.string(),
    }),
  ),
  assignments: z.array(z.object({ id: z.string(), title: z.string(), days: z.number().optional() })),
  prompts: z.array(z.object({ id: z.string(), title: z.string() })),
  evidence: z.array(z.string()),
  links: z.array(z.string()),
  words: z.number(),
  code: z.boolean(),
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
