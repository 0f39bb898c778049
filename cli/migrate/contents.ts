import type { List, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parse } from '../../src/playbook/tree/parse.ts';
import { readSettings } from './detect.ts';
import { folderOf, joined } from './names.ts';

/**
 * Where the contents of a source put a page: the titles that it stands below, the outermost first, in reading order. A key
 * that ends in `/` is a folder; all are composed (NFC): whatever lies in it stands there, below the titles of the folders within.
 */
export type Contents = ReadonlyMap<string, readonly string[]>;

/** The key of the contents that speaks of a page: its file, else the deepest folder that it lies in. */
export function keyIn(contents: Contents, file: string): string | undefined {
  const path = file.normalize('NFC');
  if (contents.has(path)) return path;
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (contents.has(`${folder}/`)) return `${folder}/`;
    if (folder === '') return undefined;
  }
}

/**
 * Reads a list of contents in Markdown: `SUMMARY.md` of GitBook and mdBook, `_sidebar.md` of docsify. Headings and entries
 * with entries below them are groups.
 *
 * @param file path of the list below FROM
 */
export function markdownContents(file: string, text: string): Contents {
  const found = new Map<string, readonly string[]>();
  const parsed = parse(text, 'md');
  if ('finding' in parsed) return found;
  let section: string[] = [];
  let begun = false;
  for (const node of (parsed.tree as Root).children) {
    // The first heading of all names the list itself.
    if (node.type === 'heading') section = node.depth === 1 && !begun ? [] : [textOf(node).trim()].filter(Boolean);
    if (node.type === 'heading' || node.type === 'list') begun = true;
    if (node.type === 'list') entries(node, section, folderOf(file), found);
    // mdBook: chapters before and behind the numbered ones.
    if (node.type === 'paragraph') put(linkIn(node), section, folderOf(file), found);
  }
  return found;
}

function entries(list: List, above: readonly string[], folder: string, found: Map<string, readonly string[]>): void {
  for (const item of list.children) {
    const [first] = item.children;
    const inner = item.children.filter((child): child is List => child.type === 'list');
    const title = first && first.type !== 'list' ? textOf(first).trim() : '';
    const groups = inner.length > 0 && title !== '' ? [...above, title] : above;
    put(first && linkIn(first), groups, folder, found);
    for (const below of inner) entries(below, groups, folder, found);
  }
}

function put(url: string | undefined, groups: readonly string[], folder: string, found: Map<string, readonly string[]>): void {
  const path =
    url === undefined || /^[a-z]+:/i.test(url)
      ? undefined
      : joined(url.startsWith('/') ? '' : folder, decoded(url.replace(/[?#].*$/, '')))?.normalize('NFC');
  if (path !== undefined && !found.has(path)) found.set(path, groups);
}

function linkIn(node: Nodes): string | undefined {
  if (node.type === 'link') return node.url;
  return 'children' in node ? node.children.map(linkIn).find((url) => url !== undefined) : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Reads `nav` in the settings of MkDocs.
 *
 * @param folder folder of the pages
 */
export function navContents(text: string, folder: string): Contents {
  const found = new Map<string, readonly string[]>();
  const settings = readSettings(text);
  const nav = typeof settings === 'object' && settings !== null && 'nav' in settings ? settings.nav : undefined;
  const walk = (value: unknown, above: readonly string[]): void => {
    if (typeof value === 'string') {
      const path = joined(folder, value)?.normalize('NFC');
      if (path !== undefined && !found.has(path)) found.set(path, above);
    } else if (Array.isArray(value)) for (const each of value) walk(each, above);
    else if (typeof value === 'object' && value !== null)
      for (const [title, inner] of Object.entries(value)) walk(inner, typeof inner === 'string' ? above : [...above, title]);
  };
  walk(nav, []);
  return found;
}
