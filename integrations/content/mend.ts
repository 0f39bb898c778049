import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { writeWhole } from '../../src/cache/write-whole.ts';
import { mendSyntax } from '../../src/playbook/compile/mend.ts';
import { mendFrontMatter, mendYaml } from '../../src/playbook/compile/mend-fields.ts';
import { mendLeftovers } from '../../src/playbook/compile/mend-leftovers.ts';
import { mendSpaces } from '../../src/playbook/compile/mend-spaces.ts';
import { writeIds } from '../../src/playbook/questions/fix.ts';
import { configSchema } from '../../src/playbook/schemas/config.ts';
import { SCHEMAS } from '../../src/playbook/schemas/index.ts';
import { decode } from '../../src/playbook/tree/source.ts';
import { within } from './in-time.ts';
import { scan } from './scan.ts';

const MARK = '\ufeff';

/** A file may take so long (milliseconds of work): it is read anew after each change. */
const MOST = 20_000;

/** What was mended in a file. */
export interface Mended {
  /** Below the content folder. */
  file: string;
  /** In words: `3 option ids written`. */
  what: string;
}

/**
 * Mends what can be mended without asking anybody: what MDX does not know and has a form of its own for, spaces that are none
 * at a marker, headings and boxes that are none, texts that a `#` cuts, and missing option ids. Byte for byte nothing else changes; files that need nothing are not touched, and no file
 * is ever half written.
 */
export async function mend(content: string): Promise<Mended[]> {
  const found = await scan(content);
  const mended: Mended[] = [];
  const files: [string, 'md' | 'mdx' | 'yaml', z.ZodObject][] = [...(found?.located ?? [])].map(([file, { format, kind }]) => [
    file,
    format,
    SCHEMAS[kind],
  ]);
  if (found?.paths.includes('playbook.yaml')) files.push(['playbook.yaml', 'yaml', configSchema]);
  for (const [file, format, schema] of files) {
    const path = join(content, file);
    // What cannot be read, or is no text, is a problem that the check tells of.
    const bytes = await readFile(path).catch(() => undefined);
    const decoded = bytes && decode(bytes);
    if (!decoded || 'finding' in decoded) continue;
    // Whatever holds it up, the check says so.
    const done = within(MOST, () => mendText(decoded.text, format, schema));
    if (!done || done.value.text === decoded.text) continue;
    const { text, what } = done.value;
    const marked = bytes.subarray(0, 3).equals(Buffer.from(MARK));
    // Lines that end as on an old Mac have been read as all others are.
    const ended = bytes.includes('\n') ? text : text.replaceAll('\n', bytes.includes('\r') ? '\r' : '\n');
    writeWhole(path, (marked ? MARK : '') + ended, (await stat(path)).mode);
    mended.push({ file, what: what.join(', ') });
  }
  return mended;
}

/** The text of a file mended, and what was done to it. */
function mendText(written: string, format: 'md' | 'mdx' | 'yaml', schema: z.ZodObject): { text: string; what: string[] } {
  const fields = format === 'yaml' ? mendYaml(written, schema) : mendFrontMatter(written, schema);
  const valid = format === 'mdx' ? mendSyntax(fields.text) : { text: fields.text, comments: 0, tags: 0, signs: 0 };
  const spaced = format === 'yaml' ? { text: valid.text, count: 0 } : mendSpaces(valid.text, format);
  const marked = format === 'yaml' ? { text: spaced.text, count: 0 } : mendLeftovers(spaced.text, format);
  const { text, count } = format === 'mdx' ? writeIds(marked.text) : { text: marked.text, count: 0 };
  const said = (count: number, one: string, done: string) => (count > 0 ? [`${counted(count, one)} ${done}`] : []);
  return {
    text,
    what: [
      ...said(fields.fence ? 1 : 0, 'line `---`', 'put right'),
      ...said(fields.quoted, 'text', 'put into quotes'),
      ...said(valid.comments, 'comment', 'rewritten for MDX'),
      ...said(valid.tags, 'tag', 'rewritten for MDX'),
      ...said(valid.signs, 'sign', 'rewritten for MDX'),
      ...said(fields.spaces + spaced.count, 'marker', 'with a space that is one'),
      ...said(marked.count, 'heading, box or callout', 'made one'),
      ...said(count, 'option id', 'written'),
    ],
  };
}

/** `one comment`, `3 comments`. */
function counted(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}
