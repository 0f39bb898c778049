import { parse } from '../tree/parse.ts';
import { split } from '../tree/source.ts';

/** Elements that have no end. In HTML they need no slash, in MDX they do. */
const VOID = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b(?:[^>"']|"[^"]*"|'[^']*')*>/i;

/** The page is read anew after each change: whoever has more of them runs it again. */
const MOST = 500;

/**
 * Rewrites what is right in HTML and no MDX at all, so that the page could not be read: `<!-- comment -->` becomes
 * `{/* comment *\/}`, `<br>` becomes `<br />`. The parser says where they stand: code that shows such a thing stays.
 */
export function mendSyntax(text: string): { text: string; comments: number; tags: number } {
  const mended = { text, comments: 0, tags: 0 };
  for (let round = 0; round < MOST; round++) {
    const parsed = parse(split(mended.text).body, 'mdx');
    if ('tree' in parsed) return mended;
    const { line, column } = parsed.finding;
    const at = offsetOf(mended.text, line, column);
    // The parser stumbles over the `!`, or notices much later that a tag has no end and says where it began.
    const comment = /^<!--([\s\S]*?)-->/.exec(mended.text.slice(at - 1));
    const tag = VOID.exec(mended.text.slice(at))?.[0];
    if (comment && !/\*\//.test(comment[1] ?? '')) {
      mended.text = replaced(mended.text, at - 1, comment[0], `{/*${comment[1]}*/}`);
      mended.comments++;
    } else if (tag && !tag.endsWith('/>')) {
      mended.text = replaced(mended.text, at, tag, `${tag.slice(0, -1).trimEnd()} />`);
      mended.tags++;
    } else return mended;
  }
  return mended;
}

function replaced(text: string, at: number, before: string, after: string): string {
  return text.slice(0, at) + after + text.slice(at + before.length);
}

function offsetOf(text: string, line: number, column: number): number {
  let offset = 0;
  for (let passed = 1; passed < line; passed++) offset = text.indexOf('\n', offset) + 1;
  return offset + column - 1;
}
