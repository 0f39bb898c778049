import type { BlockContent, DefinitionContent, Heading, List, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { GFM } from '../../src/playbook/tree/gfm.ts';

/** Characters of a line. */
const WIDTH = 80;
/** Between two columns of a table. */
const GAP = '  ';
/** Stands for a space at which no line ends, and no text holds it: what is to be typed stays in one piece. */
const KEPT = '\uE000';

type Block = RootContent | BlockContent | DefinitionContent;

/** What stands behind the text of a link, so that it can be followed without a mouse; nothing where it leads nowhere from here. */
type Follow = (url: string) => string | undefined;

/**
 * Markdown as plain text for a terminal: lines of at most 80 characters, unless code or one long word needs more.
 *
 * @param follow what to type, or to open, in order to follow a link
 */
export function forTerminal(markdown: string, follow: Follow = () => undefined): string {
  const tree = unified().use(remarkParse).use(remarkGfm, GFM).parse(markdown);
  return blocks(tree.children, WIDTH, follow).join('\n').replaceAll(KEPT, ' ');
}

/** Lines of several blocks, with a blank one between each two. */
function blocks(nodes: readonly Block[], width: number, follow: Follow): string[] {
  const shown = nodes.map((node) => block(node, width, follow)).filter((lines) => lines.length > 0);
  return shown.flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines));
}

function block(node: Block, width: number, follow: Follow): string[] {
  const text = (children: readonly PhrasingContent[]) => wrap(inline(children, follow), width);
  if (node.type === 'heading') return heading(node, text(node.children));
  if (node.type === 'paragraph') return text(node.children);
  if (node.type === 'code') return node.value.split('\n').map((line) => (line ? `    ${line}` : ''));
  if (node.type === 'blockquote') return blocks(node.children, width - 2, follow).map((line) => `| ${line}`.trimEnd());
  if (node.type === 'list') return list(node, width, follow);
  if (node.type === 'table') return table(node, width, follow);
  if (node.type === 'thematicBreak') return ['-'.repeat(3)];
  // Comments and HTML are nothing to read here.
  return [];
}

function heading({ depth }: Heading, lines: string[]): string[] {
  const longest = Math.max(...lines.map(length));
  return depth > 2 ? lines : [...lines, (depth === 1 ? '=' : '-').repeat(longest)];
}

function list({ ordered, start, spread, children }: List, width: number, follow: Follow): string[] {
  return children.flatMap((item, index) => {
    const sign = ordered ? `${(start ?? 1) + index}. ` : `- ${box(item)}`;
    const [first = '', ...rest] = blocks(item.children, width - sign.length, follow);
    const lines = [sign + first, ...rest.map((line) => (line ? ' '.repeat(sign.length) + line : ''))];
    return spread && index > 0 ? ['', ...lines] : lines;
  });
}

function box({ checked }: ListItem): string {
  return typeof checked === 'boolean' ? `[${checked ? 'x' : ' '}] ` : '';
}

/** In columns, if they fit beside each other; else row by row. */
function table({ children }: Table, width: number, follow: Follow): string[] {
  const rows = children.map((row) => row.children.map((cell) => inline(cell.children, follow)));
  const [head = [], ...body] = rows;
  const widths = fitted(rows, width);
  if (!widths)
    return body.flatMap(([first = '', ...cells], index) => [
      ...(index > 0 ? [''] : []),
      ...wrap(first, width),
      ...cells.flatMap((cell, at) => (cell ? hanging(cells.length > 1 ? `${head[at + 1]}: ${cell}` : cell, width) : [])),
    ]);
  const line = (cells: readonly string[]) => beside(cells, widths);
  return [...line(head), widths.map((column) => '-'.repeat(column)).join(GAP), ...body.flatMap(line)];
}

/** Widths of the columns, the wide ones made narrower; nothing where a word would not fit. */
function fitted(rows: readonly (readonly string[])[], width: number): number[] | undefined {
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? ''));
  const least = columns.map((cells) => Math.max(...cells.flatMap((cell) => cell.split(' ').map(length))));
  const widths = columns.map((cells) => Math.max(...cells.map(length)));
  const over = () => widths.reduce((sum, one) => sum + one, GAP.length * (widths.length - 1)) - width;
  while (over() > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= (least[widest] ?? 0)) return undefined;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function beside(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = widths.map((width, at) => wrap(cells[at] ?? '', width));
  const high = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: high }, (_, row) =>
    wrapped
      .map((lines, at) => pad(lines[row] ?? '', widths[at] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

function hanging(text: string, width: number): string[] {
  return wrap(text, width - 4).map((line) => `    ${line}`);
}

function inline(nodes: readonly PhrasingContent[], follow: Follow): string {
  return nodes.map((node) => phrase(node, follow)).join('');
}

function phrase(node: PhrasingContent, follow: Follow): string {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ');
  if (node.type === 'inlineCode') return `\`${node.value}\``.replaceAll(' ', KEPT);
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'link') {
    const text = inline(node.children, follow);
    const way = follow(node.url)?.replaceAll(' ', KEPT);
    return way === undefined || way === text ? text : `${text} (${way})`;
  }
  return hasPhrases(node) ? inline(node.children, follow) : '';
}

function hasPhrases(node: Nodes): node is Extract<PhrasingContent, { children: PhrasingContent[] }> {
  return 'children' in node;
}

function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    for (const word of line.split(' ').filter(Boolean)) {
      const last = lines.at(-1);
      if (last !== undefined && length(last) + 1 + length(word) <= width) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  });
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - length(text)));
}

function length(text: string): number {
  return [...text].length;
}
