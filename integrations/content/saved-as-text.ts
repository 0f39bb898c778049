import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileFinding, findingIn } from '../../src/playbook/problems/problem.ts';

/** What an editor makes of a page that is saved as plain text, or as nothing in particular. */
const PLAIN = /^(?:practices|modules)\/(?:.*\/)?[^/.]+(?:(?:\.mdx?)?\.(?:txt|text|rtf|bak))?$/i;
/** Front matter: other texts beside the pages are nobody's business. */
const PAGE = /^\ufeff?---[ \t]*\r?\n[A-Za-z][\w-]*:/;
const ENOUGH = 200;

/** Pages that are called like texts: nobody reads them, though somebody wrote them to be read. */
export async function savedAsText(content: string, paths: readonly string[]): Promise<FileFinding[]> {
  const found: FileFinding[] = [];
  for (const path of paths) {
    if (!PLAIN.test(path) || !PAGE.test(await beginning(join(content, path)))) continue;
    const name = path.replace(/\.(?:txt|text|rtf|bak)$/i, '').replace(/\.mdx?$/i, '');
    const fix = `a page ends in .mdx: \`${name}.mdx\``;
    found.push(findingIn(path, { line: 1, column: 1, rule: 'stray', message: 'This file holds a page and is not read', fix }));
  }
  return found;
}

async function beginning(file: string): Promise<string> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return '';
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(ENOUGH), 0, ENOUGH, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
