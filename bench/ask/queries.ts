import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

/** Who asks, or how: each has a line of its own in the table. */
export const ASKED_BY = ['customer', 'rep', 'coach', 'keyword', 'typo'] as const;

const querySchema = z.strictObject({
  q: z.string().min(1),
  kind: z.enum([...ASKED_BY, 'off-topic']),
  /** Numbers of the practices that are right; none where the playbook has no page for it. */
  want: z.array(z.int().positive()),
});

export type Query = z.output<typeof querySchema>;

/**
 * Reads a set of queries.
 *
 * @throws where the file is not one
 */
export async function readQueries(path: string | URL): Promise<Query[]> {
  const queries = z.array(querySchema).parse(parse(await readFile(path, 'utf8')));
  for (const { q, kind, want } of queries)
    if ((kind === 'off-topic') !== (want.length === 0)) throw new TypeError(`“${q}” is ${kind} and wants ${want.length} practices`);
  return queries;
}
