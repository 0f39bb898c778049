import { z } from 'zod';
import type { Place } from '../problems/problem.ts';
import { QUESTION_KINDS } from './question.ts';

/** What a playbook knows of a question beside its page: kept in the collections and `/practice.json`. */
const questionSchema = z.object({
  id: z.string(),
  kind: z.enum(QUESTION_KINDS),
  skill: z.string().optional(),
  level: z.number().optional(),
  /** Revision, from 1: raised by the author when an answer given before should count no more. */
  rev: z.number(),
  /** Hash of the answer key: the kind, the ids, which are right, their order. */
  key: z.string(),
  /** What is asked, in short. */
  title: z.string(),
});

/** What the text of a page says by itself. */
const textRecordSchema = z.object({
  headings: z.array(z.object({ depth: z.number(), id: z.string(), text: z.string() })),
  /** Parts that search shows as results of their own. `id` is the anchor on the page. */
  parts: z.array(z.object({ kind: z.enum(['play', 'question']), id: z.string(), title: z.string() })),
  questions: z.array(questionSchema),
  /** What somebody is asked to do, for the list of assignments. */
  assignments: z.array(z.object({ id: z.string(), title: z.string(), days: z.number().optional() })),
  /** What the page asks a private note about. */
  prompts: z.array(z.object({ id: z.string(), title: z.string() })),
  words: z.number(),
  /** Holds imports, exports or expressions: rendered through MDX. */
  code: z.boolean(),
});

/**
 * The record of a page: what the compiler found out about it, beside its front matter. Spelled here alone. What a page is
 * compiled into, the collections and the pages that show it take their types from here, so a field more is missing wherever
 * it has to be filled in.
 */
export const pageRecordSchema = textRecordSchema.extend({
  /** Site path without the base: `/practices/ask-to-be-coached/`. */
  url: z.string(),
  /** File below the content folder, with `/`. */
  file: z.string(),
  /** Digest of source, compiler and settings: the name of the page's body file. */
  digest: z.string(),
  /** Ids of the evidence that the page cites, in order, each once. */
  evidence: z.array(z.string()),
  /** Site paths that the page links to, each once. */
  links: z.array(z.string()),
});

export type TextRecord = z.output<typeof textRecordSchema>;
export type PageRecord = z.output<typeof pageRecordSchema>;
export type Heading = PageRecord['headings'][number];
export type Part = PageRecord['parts'][number];

/** A question as the cache keeps it: with its place in the source. */
export interface PageQuestion extends z.output<typeof questionSchema>, Place {
  /** Ids of what can be chosen first, where there is something: what makes a question the same one after a change. */
  optionIds?: string[];
}

const NAMES = Object.keys(textRecordSchema.shape) as (keyof TextRecord)[];

/** Of what was compiled, what belongs into the record. */
export function textRecordOf(text: TextRecord): TextRecord {
  return Object.fromEntries(NAMES.map((name) => [name, text[name]])) as TextRecord;
}
