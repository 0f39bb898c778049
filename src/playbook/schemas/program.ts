import { z } from 'zod';
import { count, draft, from, line, pageId, reference } from './fields.ts';

const item = z.union(
  [
    z.strictObject({ module: reference.describe('Module id.') }),
    z.strictObject({ practice: pageId.describe('Practice id: its path below practices/, without ending.') }),
  ],
  { error: 'an item is `{ module: id }` or `{ practice: id }`' },
);

const phase = z.strictObject({
  phase: z
    .enum(['plan', 'mastery', 'reinforcement'], { error: 'a phase is plan, mastery or reinforcement' })
    .describe('Which of the three phases.'),
  title: line.describe('Heading of the phase.'),
  weeks: count.optional().describe('How many weeks it lasts.'),
  about: z.string().trim().optional().describe('What happens in it, one to three sentences.'),
  items: z.array(item).default([]).describe('Modules and practices, in order.'),
});

/** `programs/<id>.yaml`: a learning path, plan → mastery → reinforcement. */
export const programSchema = z.strictObject({
  name: line.describe('Name of the program.'),
  summary: line.optional().describe('One sentence: for whom, and to what end.'),
  roles: z.array(reference).default([]).describe('Role ids it is meant for.'),
  from,
  phases: z.array(phase).default([]).describe('The phases in order.'),
  status: draft,
});

export type ProgramFields = z.output<typeof programSchema>;
