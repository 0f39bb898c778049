import { evaluate } from '@mdx-js/mdx';
import type { Nodes } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import type { Pluggable } from 'unified';
import { resolveLink } from '../../src/playbook/addresses/links.ts';
import type { Block, Body } from '../../src/playbook/model/playbook.ts';
import { GFM } from '../../src/playbook/tree/gfm.ts';
import { visit } from '../../src/playbook/tree/walk.ts';

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr']);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A JSX runtime whose elements are HTML, marked so that text is not taken for it. */
class Html {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

type Props = Record<string, unknown> & { children?: unknown };

function jsx(type: unknown, { children, ...props }: Props): unknown {
  if (typeof type === 'function') return type({ ...props, children });
  const attributes = Object.entries(props).filter(([, value]) => value !== undefined && value !== null && value !== false);
  const tag = `<${type}${attributes.map(([name, value]) => ` ${name}="${value === true ? '' : escaped(String(value))}"`).join('')}>`;
  return new Html(VOID.has(String(type)) ? tag : `${tag}${written(children)}</${type}>`);
}

function written(node: unknown): string {
  if (Array.isArray(node)) return node.map(written).join('');
  if (node instanceof Html) return node.html;
  return typeof node === 'string' || typeof node === 'number' ? escaped(String(node)) : '';
}

/** What the official MDX compiler with remark-gfm, or with other extensions, makes of a text. */
export async function official(text: string, format: 'md' | 'mdx', remarkPlugins: Pluggable[] = [[remarkGfm, GFM]]): Promise<string> {
  const { default: content } = await evaluate(text, {
    format,
    remarkPlugins,
    elementAttributeNameCase: 'html',
    tableCellAlignToStyle: false,
    Fragment: ({ children }: Props) => children,
    // The runtime is typed for React's elements; it only ever hands ours back to us.
    jsx: jsx as never,
    jsxs: jsx as never,
  });
  return written(content({}));
}

/** What our compiler made, as HTML. Two components stand for plain Markdown: pictures, and wide tables, which get a frame. */
export function ours(body: Body): string {
  const block = ({ component, props, children }: Block) => {
    if (component === 'Table') return ours(children);
    if (component !== 'Image') return `<x-${component}>${ours(children)}</x-${component}>`;
    const title = props['title'] === undefined ? '' : ` title="${escaped(String(props['title']))}"`;
    return `<img src="${escaped(String(props['src']))}" alt="${escaped(String(props['alt']))}"${title}>`;
  };
  return body.map((part) => (typeof part === 'string' ? part : block(part))).join('');
}

const BLOCKS = /^(p|h[1-6]|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|section|div|pre|hr)$/;

/**
 * HTML in one spelling. What we do on purpose beyond Markdown is taken out: headings have ids, code has spans that colour
 * it and can be reached by keyboard.
 *
 * @param links also rewrites links as we do: for what others made
 */
export function alike(html: string, links: 'as they are' | 'rewritten' = 'as they are'): string {
  const tree = raw({ type: 'raw', value: html });
  visit(tree, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName) && node.properties['id'] !== 'footnote-label') delete node.properties['id'];
    if (node.tagName === 'pre') delete node.properties['tabIndex'];
    if (node.tagName === 'code') node.children = [{ type: 'text', value: textOf(node) }];
    if (node.tagName === 'a') node.properties['href'] = (links === 'rewritten' ? resolved : spelled)(String(node.properties['href']));
    if (node.tagName === 'img') node.properties['src'] = spelled(String(node.properties['src']));
    // The order of attributes says nothing.
    node.properties = Object.fromEntries(Object.entries(node.properties).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
  return toHtml(tight(tree));
}

function resolved(href: string): string {
  const target = resolveLink(href, 'practices/own.mdx', '/practices/own/', '/');
  return target.kind === 'refused' ? '#' : spelled(target.url);
}

/** `%5B` and `[` are the same address. */
function spelled(url: string): string {
  return encodeURI(decoded(url));
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Without the white space at the edges of blocks: it is not shown. */
function tight(node: Nodes): Nodes {
  if (!('children' in node) || (node.type === 'element' && node.tagName === 'pre')) return node;
  const edge = (child: Nodes | undefined) =>
    child === undefined
      ? node.type === 'root' || (node.type === 'element' && BLOCKS.test(node.tagName))
      : child.type === 'element' && BLOCKS.test(child.tagName);
  const children = node.children.flatMap((child, index): Nodes[] => {
    if (child.type !== 'text') return [tight(child)];
    let { value } = child;
    if (edge(node.children[index - 1])) value = value.trimStart();
    if (edge(node.children[index + 1])) value = value.trimEnd();
    return value === '' ? [] : [{ ...child, value: value.replace(/\s+/g, ' ') }];
  });
  return { ...node, children } as Nodes;
}
