import { z } from 'zod';
import { faultOfOldPlace } from '../addresses/old-place.ts';

/**
 * The field types that several collections share. Every schema describes each of its fields with `.describe()`:
 * the same words become the editor's JSON schema and the tables in `docs/authoring/reference/fields.md`.
 */

/** An id: the name of a file or folder, kebab-case, stable for ever. */
export const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'an id is made of letters, digits and hyphens, for instance `ask-to-be-coached`');

/**
 * A mention of what another file holds. Whoever writes a name in place of the id is told which id that is, so more is let in here
 * than an id may be.
 */
export const reference = z
  .string()
  .min(1)
  .regex(/^[^\s/#](?:[^/#\r\n]*[^\s/#])?$/u, 'an id is made of letters, digits and hyphens, for instance `ask-to-be-coached`');

/** The id of a practice: its path below `practices/`, without the ending. */
export const pageId = z
  .string()
  .min(1)
  .regex(/^[^/#][^#]*$/u, 'a practice id is its path below practices/, for instance `ask-to-be-coached`');

/** A calendar day, `YYYY-MM-DD`. Kept as text: a day has no time zone. */
export const day = z.iso.date('a day is written YYYY-MM-DD, for instance 2026-03-02');

/** An address that a page had earlier: a site path, or the id that it went by. */
const oldPlace = z
  .string()
  .trim()
  .superRefine((written, context) => {
    const message = faultOfOldPlace(written);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

/** The address of a page that is gone, without the base. */
export const sitePath = z
  .string()
  .trim()
  .regex(/^\/(?:[^/\s?#%\\][^/?#%\\\p{Cc}]*\/)+$/u, 'a page is named by its site path, with a slash at both ends: `/practices/ask/`');

/** The same on all pages that readers reach by an address of their own. */
export const from = z
  .array(oldPlace)
  .optional()
  .describe('Addresses that the page had earlier: old ids or site paths. They lead here, and what readers did there counts here.');

/** A proficiency level, 1 to 4. */
export const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], { error: 'a level is a number from 1 to 4' });

/** A number of things: minutes, weeks, parts. */
export const count = z.int({ error: 'write a whole number from 1' }).positive('write a whole number from 1');

/** Non-empty text on one line. */
export const line = z
  .string()
  .trim()
  .min(1, 'this text is empty')
  .refine((text) => !/[\r\n]/.test(text), 'this text must fit on one line');

/** A skill that a page trains: an id alone, or an id with the level that the page leads to. */
export const skillTag = z
  .union(
    [
      reference,
      z.strictObject({ skill: reference.describe('Skill id.'), level: level.optional().describe('Level the page leads to, 1 to 4.') }),
    ],
    {
      error: 'a skill is an id (`discovery`) or `{ skill: discovery, level: 2 }`',
    },
  )
  .transform((tag) => (typeof tag === 'string' ? { skill: tag } : tag));

export type SkillTag = { skill: string; level?: Level | undefined };
export type Level = 1 | 2 | 3 | 4;

/** Skills, roles, programs and evidence are there or not yet. */
export const draft = z
  .enum(['draft', 'published'], { error: 'a status is draft or published' })
  .optional()
  .describe('`draft` shows only in `npm run dev`, and only drafts may name it. Without it: published.');

/** Dates and responsibility, the same on practices and modules. */
export const stewardship = {
  author: line.optional().describe('Who wrote it: a person or a team.'),
  owner: line.optional().describe('Who keeps it true: a person or a team. Shown on the page, used for freshness by owner.'),
  published: day.optional().describe('Day of first publication. Decides the place in the archive and in the feeds.'),
  updated: day.optional().describe('Day of the last change of substance.'),
  reviewed: day.optional().describe('Day when the owner last read it and found it true.'),
  reviewBy: day.optional().describe('Day by which it must be read again. After that day the page says "overdue".'),
  status: z
    .enum(['draft', 'published', 'retired'], { error: 'a status is draft, published or retired' })
    .default('published')
    .describe('`draft` shows only in `npm run dev`; `retired` keeps number and page, and leaves lists and reviews.'),
};
