import { type Around, leftAtStart } from '../tree/left-at-start.ts';
import { isComponent } from '../tree/nodes.ts';
import { parse } from '../tree/parse.ts';
import { split } from '../tree/source.ts';
import { visit } from '../tree/walk.ts';

/**
 * Writes `## No` for `##No`, `- [ ] Ask` for `- []Ask`, `> [!NOTE]` for `> [! NOTE]`, where nothing else can be meant. What stands in
 * a component is its author's: there a box is an answer.
 */
export function mendLeftovers(text: string, format: 'md' | 'mdx'): { text: string; count: number } {
  const { body } = split(text);
  const parsed = parse(body, format);
  if (!('tree' in parsed)) return { text, count: 0 };
  const lines = body.split('\n');
  const changes: { line: number; column: number; written: string; meant: string }[] = [];
  visit(parsed.tree, (node, ancestors) => {
    if (node.type !== 'text' || !node.position || ancestors.some(isComponent)) return;
    const source = body.slice(node.position.start.offset, node.position.end.offset);
    const [parent, above] = [ancestors.at(-1), ancestors.at(-2)];
    const first =
      parent?.type === 'paragraph' && above?.type === 'blockquote' && parent.children[0] === node && above.children[0] === parent;
    const around: Around = first ? 'quote' : parent?.type === 'tableCell' ? 'cell' : 'other';
    for (const { line, column, mend } of leftAtStart(node, source, lines, around)) if (mend) changes.push({ line, column, ...mend });
  });
  // Front matter is blanked out in the body, so lines of it are lines of the file.
  const mended = text.split('\n');
  for (const { line, column, written, meant } of changes) {
    const before = mended[line - 1] ?? '';
    mended[line - 1] = before.slice(0, column - 1) + meant + before.slice(column - 1 + written.length);
  }
  return { text: mended.join('\n'), count: changes.length };
}
