import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Finding, Place } from '../problems/problem.ts';
import { quickAutolinks } from './autolinks.ts';

// The one place that knows which parser reads a page. Whoever exchanges it must keep positions, and must not take
// exponential time on an unclosed brace.
const markdown = unified().use(remarkParse).use(remarkGfm).use(quickAutolinks).freeze();
const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(quickAutolinks).freeze();

/** Parses a page. What is no Markdown or MDX at all is a finding. */
export function parse(text: string, format: 'md' | 'mdx'): { tree: Root } | { finding: Finding } {
  try {
    return { tree: (format === 'mdx' ? mdx : markdown).parse(text) };
  } catch (error) {
    return { finding: syntaxFinding(error, text) };
  }
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
  if (/brace|acorn|expression/i.test(reason)) {
    const open = openBrace(text, place);
    return finding(open, 'A `{` opens an expression that is not complete', 'close it with `}`, or write `\\{` for a brace in the text');
  }
  if (/before name|character `!`/.test(reason) && /!--/.test(text))
    return finding(place, 'A comment in HTML form cannot stand in MDX', 'write `{/* comment */}`');
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
