import { z } from 'zod';
import { count, from, line, reference, skillTag, stewardship } from './fields.ts';

/** Front matter of `modules/<id>/index.md(x)`. */
export const moduleSchema = z.strictObject({
  title: line.describe('Title of the module.'),
  summary: line.describe('One sentence: what changes for the reader when it is done.'),
  skills: z.array(skillTag).default([]).describe('Skills it builds, with the level reached at its end.'),
  roles: z.array(reference).default([]).describe('Role ids it is meant for. Empty: for everybody.'),
  prerequisites: z.array(reference).default([]).describe('Ids of modules to finish first. They must not form a circle.'),
  ...stewardship,
  from,
});

/** Front matter of `modules/<id>/NN-<lesson>.md(x)`. */
export const lessonSchema = z.strictObject({
  title: line.describe('Title of the lesson.'),
  objective: line.optional().describe('What the reader can do afterwards, as something that can be observed.'),
  summary: line.optional().describe('One sentence for lists and link previews. Without it: the objective.'),
  skills: z.array(skillTag).default([]).describe('Skill it builds: one at a time.'),
  minutes: count.optional().describe('Minutes to work through. Without it: counted from the words.'),
  status: stewardship.status,
  from,
});

export type ModuleFields = z.output<typeof moduleSchema>;
export type LessonFields = z.output<typeof lessonSchema>;
