import { z } from 'zod';
import { draft, level, line, reference } from './fields.ts';

/** `roles/<id>.yaml`. */
export const roleSchema = z.strictObject({
  name: line.describe('Name of the role.'),
  summary: line.optional().describe('One sentence: what the role does.'),
  expects: z.record(reference, level).default({}).describe('Level that each skill should have: `skill id: 1 to 4`.'),
  topPerformer: z.record(reference, level).default({}).describe('Level that the best in this role show, skill by skill.'),
  status: draft,
});

export type RoleFields = z.output<typeof roleSchema>;
