import { z } from 'zod';
import { count, from, line, pageId, reference, skillTag, stewardship } from './fields.ts';

/** Front matter of `practices/**\/*.md(x)`. Required: title, number, summary, skills. */
export const practiceSchema = z.strictObject({
  title: line.describe('Title, without the number. Becomes the h1.'),
  number: z
    .int({ error: 'a number is a whole number from 1, for instance 26' })
    .positive('a number starts at 1')
    .describe('What people call it by: unique, never reused. Gaps are fine.'),
  summary: line.describe('One sentence: why read on. Shown in lists, search and link previews.'),
  skills: z.array(skillTag).describe('Skills it trains, the main one first: ids, or `{ skill, level }`.'),
  roles: z.array(reference).default([]).describe('Role ids it is meant for. Empty: for everybody.'),
  stage: reference.optional().describe('Stage of the sale, an id from `stages` in playbook.yaml. Without one: any stage.'),
  minutes: count.optional().describe('Minutes to read. Without it: counted from the words.'),
  ...stewardship,
  from,
  hears: z.array(line).default([]).describe('What customers say when this practice is needed. Search looks here first.'),
  asked: z
    .array(line)
    .default([])
    .describe('What reps and coaches ask or type when they need it: questions, key words, abbreviations. For search alone.'),
  related: z.array(pageId).default([]).describe('Ids of related practices.'),
  series: z
    .strictObject({
      name: line.describe('Name of the series.'),
      part: count.describe('Which part this is, from 1.'),
      next: z.iso.date().optional().describe('Day for which the next part is planned.'),
    })
    .optional()
    .describe('The series it belongs to.'),
});

export type PracticeFields = z.output<typeof practiceSchema>;
