import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from '../../src/playbook/compile/source.ts';
import { writeIds } from '../../src/playbook/questions/fix.ts';
import { scan } from './scan.ts';

const MARK = '\ufeff';

/**
 * Writes missing option ids into the pages of a content folder. Byte for byte nothing else changes; files that need no id are
 * not touched, and no file is ever half written.
 */
export async function writeMissingIds(content: string): Promise<{ file: string; count: number }[]> {
  const found = await scan(content);
  const written: { file: string; count: number }[] = [];
  for (const [file, { format }] of found?.located ?? []) {
    if (format !== 'mdx') continue;
    const path = join(content, file);
    const bytes = await readFile(path);
    const decoded = decode(bytes);
    // What is no text is a problem that the check tells of.
    if ('finding' in decoded) continue;
    const { text, count } = writeIds(decoded.text);
    if (count === 0) continue;
    const marked = bytes.subarray(0, 3).equals(Buffer.from(MARK));
    const beside = `${path}.${process.pid}`;
    await writeFile(beside, (marked ? MARK : '') + text, { mode: (await stat(path)).mode });
    await rename(beside, path);
    written.push({ file, count });
  }
  return written;
}
