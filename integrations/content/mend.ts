import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mendSyntax } from '../../src/playbook/compile/mend.ts';
import { writeIds } from '../../src/playbook/questions/fix.ts';
import { decode } from '../../src/playbook/tree/source.ts';
import { scan } from './scan.ts';

const MARK = '\ufeff';

/** What was mended in a file. */
export interface Mended {
  /** Below the content folder. */
  file: string;
  /** In words: `3 option ids written`. */
  what: string;
}

/**
 * Mends what can be mended without asking anybody: what MDX does not know and has a form of its own for, and missing option
 * ids. Byte for byte nothing else changes; files that need nothing are not touched, and no file is ever half written.
 */
export async function mend(content: string): Promise<Mended[]> {
  const found = await scan(content);
  const mended: Mended[] = [];
  for (const [file, { format }] of found?.located ?? []) {
    if (format !== 'mdx') continue;
    const path = join(content, file);
    // What cannot be read, or is no text, is a problem that the check tells of.
    const bytes = await readFile(path).catch(() => undefined);
    const decoded = bytes && decode(bytes);
    if (!decoded || 'finding' in decoded) continue;
    const valid = mendSyntax(decoded.text);
    const { text, count } = writeIds(valid.text);
    if (text === decoded.text) continue;
    const marked = bytes.subarray(0, 3).equals(Buffer.from(MARK));
    const beside = `${path}.${process.pid}`;
    await writeFile(beside, (marked ? MARK : '') + text, { mode: (await stat(path)).mode });
    await rename(beside, path);
    const what = [counted(valid.comments, 'comment'), counted(valid.tags, 'tag')]
      .filter(Boolean)
      .map((things) => `${things} rewritten for MDX`);
    if (count > 0) what.push(`${counted(count, 'option id')} written`);
    mended.push({ file, what: what.join(', ') });
  }
  return mended;
}

/** `one comment`, `3 comments`, or nothing. */
function counted(count: number, noun: string): string {
  return count === 0 ? '' : count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}
