import { z } from 'zod';
import { draft, line } from './fields.ts';

export const QUALITIES = ['experiment', 'field-study', 'vendor-survey', 'anecdote', 'unverified'] as const;

/** `evidence/<id>.yaml`: a claim, where it comes from and what it is worth. */
export const evidenceSchema = z.strictObject({
  claim: line.describe('What is claimed, in one sentence.'),
  source: line.describe('Authors, title, publication. "No primary source found" where there is none.'),
  year: z.int().min(1800).max(2100).optional().describe('Year of publication.'),
  link: z
    .url({ protocol: /^https?$/, error: 'a link starts with https://' })
    .optional()
    .describe('Where to read it.'),
  method: line.optional().describe('How it was found out, in one sentence.'),
  quality: z
    .enum(QUALITIES, { error: `a quality is one of ${QUALITIES.join(', ')}` })
    .describe('What kind of evidence it is. Readers see it beside every citation.'),
  says: line.optional().describe('What may honestly be said on the strength of it.'),
  limits: line.optional().describe('What it does not show.'),
  status: draft,
});

export type EvidenceFields = z.output<typeof evidenceSchema>;
