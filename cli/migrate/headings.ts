import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from '../../src/playbook/tree/walk.ts';
import type { Edit } from './draft.ts';

/** What was found out about the headings of a page. */
export interface Headings {
  /** Text of the first heading of the first level, which becomes the title. */
  title: string | undefined;
  edits: Edit[];
  /** Anchors that exist in the page as it will be. */
  anchors: Set<string>;
  /** Anchors as other tools make them → anchors of the page as it will be; `''` for its beginning. */
  renamed: Map<string, string>;
  /** Attributes that no heading of a page can have. */
  left: { offset: number; detail: string }[];
}

const ID = /[ \t]*\{:?[ \t]*(?:[^}\n]*?[ \t])?#([^\s{}]+)[^}\n]*\}(?=[ \t]*#*[ \t]*$)/;
const CLASSES = /[ \t]*\{:?[ \t]*[.][\w-][^}\n]*\}(?=[ \t]*#*[ \t]*$)/;

/**
 * Takes the title out of a text, moves the other headings so that the first level below it is the second, and notes
 * under which names links may speak of them.
 *
 * @param titled the first heading may be the title; a text where the title is known: it goes only where it says the same
 */
export function readHeadings(tree: Root, text: string, titled: boolean | string): Headings {
  const nodes: Heading[] = [];
  visit(tree, (node) => {
    if (node.type === 'heading') nodes.push(node);
  });
  const first = nodes[0];
  // The title stands at the top; one that comes after other headings is one of several parts.
  const isTitle = first?.depth === 1 && tree.children.includes(first) && (typeof titled === 'boolean' ? titled : says(first, titled));
  const title = isTitle ? first : undefined;
  const others = nodes.filter((node) => node !== title);
  const delta = others.length === 0 ? 0 : 2 - Math.min(...others.map(({ depth }) => depth));
  const found: Headings = { title: undefined, edits: [], anchors: new Set(), renamed: new Map(), left: [] };
  const own = new Map<string, number>();
  const theirs = new GithubSlugger();
  const ours = new GithubSlugger();
  const python = new Map<string, number>();
  const rename = (from: string, to: string) => {
    if (from !== '' && !found.renamed.has(from)) found.renamed.set(from, to);
  };
  for (const node of nodes) {
    const { start, end } = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    const raw = text.slice(start, end);
    const firstLine = raw.split('\n')[0] ?? '';
    const id = ID.exec(firstLine);
    const attributes = id ?? CLASSES.exec(firstLine);
    const words = textOf(node, { includeHtml: false })
      .replace(/\s*\{:?[ \t]*[^{}]*[#.][^\s{}]+[^{}]*\}\s*$/, '')
      .normalize('NFC');
    const anchor = node === title ? '' : ours.slug(words);
    if (anchor !== '') found.anchors.add(anchor);
    if (id?.[1]) rename(id[1], anchor);
    // Confluence numbers every heading: its ids are nobody's choice.
    const kept = titled !== false && id?.[1] !== undefined && node !== title && tree.children.includes(node) && /^[\w:.-]+$/.test(id[1]);
    if (kept && !own.has(id[1] ?? '')) own.set(id[1] ?? '', start);
    if (attributes && titled !== false && (!kept || /[ \t][.]|=/.test(attributes[0].trim().slice(1))))
      found.left.push({ offset: start + attributes.index + attributes[0].search(/\{/), detail: attributes[0].trim() });
    rename(theirs.slug(words), anchor);
    rename(pythonSlug(words, python), anchor);
    rename(letters(words), anchor);
    if (node === title) {
      found.title = words.replace(/\s+/g, ' ').trim() || undefined;
      found.edits.push({ start, end, text: '' });
      continue;
    }
    if (attributes) found.edits.push({ start: start + attributes.index, end: start + attributes.index + attributes[0].length, text: '' });
    if (delta !== 0) found.edits.push(...moved(node, raw, start, delta));
  }
  // A bookmark of the old site still leads to its heading; links in the playbook take the new name.
  for (const [id, start] of own) {
    if (found.anchors.has(id)) continue;
    found.edits.push({ start, end: start, text: `<a id="${id}"></a>\n\n` });
  }
  return found;
}

function says(heading: Heading, title: string): boolean {
  return letters(textOf(heading, { includeHtml: false }).replace(ID, '')) === letters(title);
}

/** A heading one or more levels up or down. */
function moved({ depth }: Heading, raw: string, start: number, delta: number): Edit[] {
  const wished = Math.min(6, depth + delta);
  const signs = /^#{1,6}/.exec(raw);
  if (signs) return wished === depth ? [] : [{ start, end: start + depth, text: '#'.repeat(wished) }];
  // Underlined headings have two levels only.
  const line = raw.lastIndexOf('\n');
  const underline = raw.slice(line + 1);
  if (line < 0) return [];
  if (wished <= 2)
    return [{ start: start + line + 1, end: start + raw.length, text: underline.replace(/[=-]/g, wished === 1 ? '=' : '-') }];
  if (raw.indexOf('\n') !== line) return [];
  return [
    { start, end: start, text: `${'#'.repeat(wished)} ` },
    { start: start + line, end: start + raw.length, text: '' },
  ];
}

/** The anchor that Python-Markdown makes, with `_1` for the second of its name. */
function pythonSlug(words: string, seen: Map<string, number>): string {
  const slug = words
    .normalize('NFKD')
    .replace(/[^\x00-\x7F]/g, '')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');
  const count = seen.get(slug) ?? 0;
  seen.set(slug, count + 1);
  return count === 0 ? slug : `${slug}_${count}`;
}

/** The letters and digits of a text alone: the last resort to recognise an anchor. */
export function letters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
