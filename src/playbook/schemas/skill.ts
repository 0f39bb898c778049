import { z } from 'zod';
import { draft, line } from './fields.ts';

/** One of the four levels of a skill, described by what a coach can see and tick. */
const rubricLevel = z.strictObject({
  name: line.optional().describe('Name of the level. Without it: the playbook’s own name for it.'),
  behaviours: z.array(line).min(1, 'a level needs at least one behaviour that can be observed').describe('What a coach can see and tick.'),
});

/** `skills/<id>.yaml`. Required: name. */
export const skillSchema = z.strictObject({
  name: line.describe('Name of the skill.'),
  group: line.default('Skills').describe('Heading under which it is listed.'),
  summary: line.optional().describe('One sentence: what it is.'),
  levels: z
    .array(rubricLevel)
    .refine((levels) => levels.length === 0 || levels.length === 4, 'a rubric has exactly four levels')
    .default([])
    .describe('The rubric: four levels, each described by behaviours.'),
  status: draft,
});

export type SkillFields = z.output<typeof skillSchema>;
