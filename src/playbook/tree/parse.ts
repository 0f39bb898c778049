import type { Paragraph, Root, RootContent } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Finding, Place } from '../problems/problem.ts';
import { beyondBounds } from './bounds.ts';
import { extensions } from './gfm.ts';
import { rewrite } from './nodes.ts';

// The one place that knows which parser reads a page. Whoever exchanges it must keep positions, and must not take
// exponential time on an unclosed brace.
const markdown = unified().use(remarkParse).use(extensions).freeze();
const mdx = unified().use(remarkParse).use(remarkMdx).use(extensions).freeze();

/** Parses a page. What is no Markdown or MDX at all is a finding, and so is whatever is more than a parser takes in reasonable time. */
export function parse(text: string, format: 'md' | 'mdx'): { tree: Root } | { finding: Finding; findings: readonly Finding[] } {
  const beyond = beyondBounds(text);
  if (beyond[0]) return { finding: beyond[0], findings: beyond };
  try {
    const tree = (format === 'mdx' ? mdx : markdown).parse(text);
    if (format === 'mdx') rewrite(tree, (node) => (node.type === 'paragraph' ? unravelled(node) : undefined));
    return { tree };
  } catch (error) {
    const finding = syntaxFinding(error, text);
    return { finding, findings: [finding] };
  }
}

/**
 * A paragraph of nothing but JSX is no paragraph: `<kbd>Enter</kbd>` alone on its line stands there as it is.
 * The MDX compiler says so (its step `remark-mark-and-unravel`), and pages must not differ from what it makes of them.
 */
function unravelled(node: Paragraph): RootContent[] | undefined {
  const blank = (child: Paragraph['children'][number]) => child.type === 'text' && /^[\t\n\r ]*$/.test(child.value);
  const jsx = (child: Paragraph['children'][number]) => child.type === 'mdxJsxTextElement' || child.type === 'mdxTextExpression';
  if (!node.children.some(jsx) || !node.children.every((child) => jsx(child) || blank(child))) return undefined;
  return node.children.flatMap((child): RootContent[] => {
    if (child.type === 'mdxJsxTextElement') return [{ ...child, type: 'mdxJsxFlowElement' } as RootContent];
    if (child.type === 'mdxTextExpression') return [{ ...child, type: 'mdxFlowExpression' } as RootContent];
    return [];
  });
}

interface ParserMessage {
  reason: string;
  place?: Place | { start: Place };
  line?: number;
  column?: number;
}

function syntaxFinding(error: unknown, text: string): Finding {
  if (!isParserMessage(error)) throw error;
  const { reason } = error;
  const place = error.place
    ? 'start' in error.place
      ? error.place.start
      : error.place
    : { line: error.line ?? 1, column: error.column ?? 1 };
  const finding = (at: Place, message: string, fix: string): Finding => ({
    line: at.line,
    column: at.column,
    rule: 'syntax',
    message,
    fix,
  });

  const unclosed = /^Expected a closing tag for `<([^>]*)>` \((\d+):(\d+)/.exec(reason);
  if (unclosed) {
    return finding(
      { line: Number(unclosed[2]), column: Number(unclosed[3]) },
      `\`<${unclosed[1]}>\` is never closed`,
      `write \`</${unclosed[1]}>\` on a line of its own, with a blank line before it`,
    );
  }
  const crossed =
    /^Unexpected (?:closing tag|closing slash) `?<?\/?([\w.]*)>?`?, expected corresponding (?:closing|MDX JSX) tag for `<([^>]*)>` \((\d+):(\d+)/.exec(
      reason,
    );
  if (crossed)
    return finding(
      place,
      `\`</${crossed[1]}>\` closes a tag that is not open; \`<${crossed[2]}>\` of line ${crossed[3]} is`,
      `close \`</${crossed[2]}>\` first`,
    );
  const stray = /^Unexpected closing slash `\/` in tag, expected an open tag first/.test(reason);
  if (stray)
    return finding(
      { line: place.line, column: Math.max(1, place.column - 1) },
      'A closing tag has no opening tag',
      'take it out, or write the opening tag above it',
    );
  if (/brace|acorn|expression/i.test(reason)) {
    const open = openBrace(text, place);
    if (/acorn/i.test(reason))
      return finding(
        open,
        'A page cannot hold an expression in `{ }`, and this is none',
        'write `\\{` for a brace in the text, or `{/* … */}` for a comment',
      );
    return finding(open, 'A `{` opens an expression that is not complete', 'close it with `}`, or write `\\{` for a brace in the text');
  }
  const curly = /^Unexpected character `([“”„‟‘’‚«»])`/.exec(reason)?.[1];
  if (curly && /attribute/.test(reason))
    return finding(place, `\`${curly}\` is no quote mark that begins or ends a value`, 'write straight quotes around it: `id="…"`');
  if (/character `!`/.test(reason)) return finding(place, 'A comment in HTML form cannot stand in MDX', 'write `{/* comment */}`');
  return finding(
    place,
    `This is no valid MDX: ${reason.split('\n')[0]?.replace(/\.$/, '')}`,
    'write `\\<` for a less-than sign in the text, and close every tag',
  );
}

function isParserMessage(error: unknown): error is ParserMessage {
  return typeof error === 'object' && error !== null && 'reason' in error && typeof error.reason === 'string';
}

/** The parser notices a missing brace at the end of the text; the author looks for where it was opened. */
function openBrace(text: string, noticed: Place): Place {
  const lines = text.split('\n').slice(0, noticed.line);
  let depth = 0;
  for (let line = lines.length - 1; line >= 0; line--) {
    const content = lines[line] ?? '';
    const end = line === noticed.line - 1 ? Math.min(noticed.column, content.length) : content.length;
    for (let column = end - 1; column >= 0; column--) {
      if (content[column] === '}' && content[column - 1] !== '\\') depth++;
      if (content[column] === '{' && content[column - 1] !== '\\' && depth-- === 0) return { line: line + 1, column: column + 1 };
    }
  }
  return noticed;
}
