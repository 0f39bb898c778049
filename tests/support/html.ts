import type { Nodes } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';

/**
 * HTML in one spelling: entities, quotes and the white space between and around blocks are the same however it was
 * written. White space inside a line, and everything in `<pre>`, is kept.
 */
export function normalised(html: string): string {
  return toHtml(tidy(raw({ type: 'raw', value: html })))
    .replace(
      /\s*(<\/?(?:p|h[1-6]|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|section|div|pre|figure|figcaption|hr|details|summary|aside|article|main|header|nav|script|link)\b[^>]*>)\s*/g,
      '\n$1\n',
    )
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function tidy(node: Nodes): Nodes {
  if (node.type === 'text') return { ...node, value: node.value.replace(/\s+/g, ' ') };
  if (node.type === 'element' && node.tagName === 'pre') return node;
  return 'children' in node ? ({ ...node, children: node.children.map((child) => tidy(child)) } as Nodes) : node;
}

/** The first element with this tag, with everything in it, of a page as a build writes it. */
export function part(html: string, tag: string): string {
  const start = html.search(new RegExp(`<${tag}[\\s>]`));
  const end = html.lastIndexOf(`</${tag}>`);
  if (start < 0 || end < 0) throw new Error(`The page has no <${tag}>`);
  return html.slice(start, end + tag.length + 3);
}
