import type { Paragraph, Root, RootContent } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Finding } from '../problems/problem.ts';
import { beyondBounds } from './bounds.ts';
import { extensions } from './gfm.ts';
import { rewrite } from './nodes.ts';
import { syntaxFault } from './syntax-fault.ts';

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
    const finding = syntaxFault(error, text);
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
