import { z } from 'zod';
import { id, line } from '../../src/playbook/schemas/fields.ts';

/** Fields of a practice that a field of the source may become. `ignore` leaves it out without a word. */
export const FIELDS = [
  'title',
  'summary',
  'skills',
  'roles',
  'stage',
  'minutes',
  'author',
  'owner',
  'published',
  'updated',
  'reviewed',
  'reviewBy',
  'status',
  'hears',
  'say',
  'not',
  'ignore',
] as const;

export type FieldName = (typeof FIELDS)[number];

const FIELD_FIX = `a field becomes one of ${FIELDS.join(', ')}, or text under a heading: { heading: Objections }`;
const FOLDER_FIX = 'a folder becomes a skill, { series: Name }, or both; "*" is its own title';

const name = z.string().trim().min(1, 'a name is empty');

/** The file behind `--map`. Every key may be left out. */
export const mapSchema = z.strictObject({
  name: line.optional().describe('Name of the playbook, for a new `playbook.yaml`.'),
  id: id.optional().describe('Id of the playbook, for a new `playbook.yaml`.'),
  language: line.optional().describe('Language of the pages, a BCP 47 tag, for a new `playbook.yaml`.'),
  pages: name.optional().describe('Folder below FROM that holds the pages, where it is not found by itself.'),
  site: z
    .url({ protocol: /^https?$/, error: 'the address starts with https://, for instance https://handbook.acme.example' })
    .optional()
    .describe('Address the pages have now: links to it become links to the pages.'),
  skill: name
    .optional()
    .describe(
      'Skill of the pages for which nothing else says one, no list of contents either. Without it folders become skills, and pages at the top get `general`.',
    ),
  folders: z
    .record(name, z.union([name, z.strictObject({ skill: name.optional(), series: name.optional() })], { error: FOLDER_FIX }))
    .default({})
    .describe(
      'Skill or series of the pages in a folder: `calls: prospecting`, `calls: { series: Calls }`; `*` is its own title. The first that fits counts.',
    ),
  levels: z
    .enum(['series', 'skills'], { error: 'groups in groups become `series` or `skills`' })
    .optional()
    .describe(
      'What groups in groups become: `series`: the deepest is a series; `skills`: the deepest is the skill, below the names above it. Without it the outermost is the skill, and the others are told.',
    ),
  fields: z
    .record(name, z.union([z.enum(FIELDS), z.strictObject({ heading: line })], { error: FIELD_FIX }))
    .default({})
    .describe('What becomes of a field of the front matter: `team: owner`. Fields in fields are written with a dot.'),
  values: z
    .record(name, z.record(name, z.string().nullable()))
    .default({})
    .describe('What becomes of a value: `tags: { cold-call: prospecting, misc: null }`; `null` leaves it out.'),
  ignore: z.array(name).default([]).describe('Files and folders to leave out, with `*` and `**`.'),
  modules: z.array(name).default([]).describe('Folders that become modules, with `*`: their pages become lessons.'),
});

export type MigrationMap = z.output<typeof mapSchema>;
