import type { z } from 'zod';
import type { Kind } from '../addresses/paths.ts';
import { evidenceSchema } from './evidence.ts';
import { lessonSchema, moduleSchema } from './module.ts';
import { practiceSchema } from './practice.ts';
import { programSchema } from './program.ts';
import { roleSchema } from './role.ts';
import { skillSchema } from './skill.ts';

/** What the fields of each kind of file must look like. */
export const SCHEMAS: Record<Kind, z.ZodObject> = {
  practice: practiceSchema,
  module: moduleSchema,
  lesson: lessonSchema,
  skill: skillSchema,
  role: roleSchema,
  program: programSchema,
  evidence: evidenceSchema,
};
