import type { List, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parse } from '../../src/playbook/tree/parse.ts';
import { readSettings } from './detect.ts';
import { letters } from './headings.ts';
import { folderOf, joined } from './names.ts';
import type { Note } from './notes.ts';
import type { SourcePage } from './page.ts';

/**
 * Where the contents of a source put a page: the titles that it stands below, the outermost first, in reading order. A key
 * that ends in `/` is a folder; all are composed (NFC): whatever lies in it stands there, below the titles of the folders within.
 */
export type Contents = ReadonlyMap<string, readonly string[]>;

/** A line of a list of contents: words, and the page that they lead to; or a group. */
export interface ContentsEntry {
  words: string;
  /** File of the page, where there is one. */
  page: string | undefined;
  /** Address as written, `''` for none. */
  url: string;
  /** Of a group: the titles that lead to it, its own the last. */
  group?: readonly string[];
  line: number;
  column: number;
}

/** What was read of a list of contents. */
export interface ListedContents {
  places: Map<string, readonly string[]>;
  entries: ContentsEntry[];
  /** The outermost titles are those of several menus. */
  menus?: boolean;
}

/** The key of the contents that speaks of a page: its file, else the deepest folder that it lies in. */
export function keyIn(contents: Contents, file: string): string | undefined {
  const path = file.normalize('NFC');
  if (contents.has(path)) return path;
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (contents.has(`${folder}/`)) return `${folder}/`;
    if (folder === '') return undefined;
  }
}

/** Finds the file of a page by the path that a list of contents writes: with or without ending, or its folder. */
export function pageFinder(files: readonly string[]): (path: string | undefined) => string | undefined {
  const known = new Set(files.map((file) => file.normalize('NFC')));
  return (path) => {
    if (path === undefined) return undefined;
    return ['', '.md', '.mdx', '.markdown', '/README.md', '/readme.md', '/index.md', '/_index.md', '/index.mdx']
      .map((ending) => (path === '' ? ending.replace(/^\//, '') : path + ending))
      .find((candidate) => known.has(candidate));
  };
}

type Find = ReturnType<typeof pageFinder>;

/** Words of a list of contents that no page says: what leads to no page, and other names of pages. */
export function leftEntries(file: string, { places, entries }: ListedContents, pages: readonly SourcePage[]): Note[] {
  const titles = new Map(pages.map(({ path, title }) => [path.normalize('NFC'), title]));
  const groups = new Set([...places.values()].flatMap((path) => path.map((_, at) => path.slice(0, at + 1).join('\n'))));
  return entries.flatMap(({ words, page, url, group, line, column }): Note[] => {
    if (letters(words) === '') return [];
    const note = (what: string) => [{ file, line, column, what, detail: url === '' || page ? words : `${words} (${url})` }];
    if (group) return groups.has(group.join('\n')) ? [] : note(LEADS_NOWHERE);
    const title = page === undefined ? undefined : titles.get(page);
    if (title === undefined) return note(LEADS_NOWHERE);
    return letters(title) === letters(words)
      ? []
      : note('A list of contents calls a page otherwise than its title: that name was left out');
  });
}

const LEADS_NOWHERE = 'An entry of a list of contents leads to no page: it was left out';

/**
 * Reads a list of contents in Markdown: `SUMMARY.md` of GitBook and mdBook, `_sidebar.md` of docsify. Headings and entries
 * with entries below them are groups.
 *
 * @param file path of the list below FROM
 */
export function markdownContents(file: string, text: string, find: Find): ListedContents {
  const found: ListedContents = { places: new Map(), entries: [] };
  const parsed = parse(text, 'md');
  if ('finding' in parsed) return found;
  const reading = { folder: folderOf(file), find, ...found };
  let section: string[] = [];
  let begun = false;
  for (const node of (parsed.tree as Root).children) {
    // The first heading of all names the list itself.
    if (node.type === 'heading') {
      section = node.depth === 1 && !begun ? [] : [textOf(node).trim()].filter(Boolean);
      if (section.length > 0) enter(node, textOf(node).trim(), reading, section);
    }
    if (node.type === 'heading' || node.type === 'list') begun = true;
    if (node.type === 'list') readList(node, section, reading);
    // mdBook: chapters before and behind the numbered ones.
    if (node.type === 'paragraph') put(node, section, reading);
  }
  return found;
}

interface Reading extends ListedContents {
  folder: string;
  find: Find;
}

function readList(list: List, above: readonly string[], reading: Reading): void {
  for (const item of list.children) {
    const [first] = item.children;
    const inner = item.children.filter((child): child is List => child.type === 'list');
    const title = first && first.type !== 'list' ? textOf(first).trim() : '';
    const groups = inner.length > 0 && title !== '' ? [...above, title] : above;
    if (first && first.type !== 'list') {
      // A link that is a group as well is named by it.
      if (groups !== above) enter(first, title, reading, groups);
      put(first, groups, reading, groups === above);
    }
    for (const below of inner) readList(below, groups, reading);
  }
}

function put(node: Nodes, groups: readonly string[], { folder, find, places, entries }: Reading, named = true): void {
  const url = linkIn(node);
  const path = decoded((url ?? '').replace(/[?#].*$/, ''));
  const at = (base: string) => joined(base, path)?.normalize('NFC');
  const page =
    path === '' || /^[a-z]+:/i.test(path)
      ? undefined
      : [...(path.startsWith('/') ? [at('')] : []), at(folder)].flatMap((each) => find(each) ?? [])[0];
  if (page !== undefined && !places.has(page)) places.set(page, groups);
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (named || (url !== undefined && page === undefined)) entries.push({ words: textOf(node).trim(), page, url: url ?? '', line, column });
}

function enter(node: Nodes, words: string, { entries }: Reading, group: readonly string[]): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  entries.push({ words, page: undefined, url: '', group, line, column });
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
export function navContents(text: string, folder: string, find: Find): ListedContents {
  const { places, entries }: ListedContents = { places: new Map(), entries: [] };
  const settings = readSettings(text);
  const nav = typeof settings === 'object' && settings !== null && 'nav' in settings ? settings.nav : undefined;
  const enterAt = (words: string, url: string, page: string | undefined, group?: readonly string[]) => {
    const before = text.slice(0, Math.max(0, text.indexOf(words))).split('\n');
    entries.push({ words, url, page, ...(group && { group }), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  };
  const walk = (value: unknown, above: readonly string[], label?: string): void => {
    if (typeof value === 'string') {
      const path = /^[a-z]+:/i.test(value) ? undefined : joined(folder, value)?.normalize('NFC');
      const page = path === undefined ? undefined : find(path);
      if (page !== undefined && !places.has(page)) places.set(page, above);
      if (label !== undefined || page === undefined) enterAt(label ?? value, value, page);
    } else if (Array.isArray(value)) for (const each of value) walk(each, above);
    else if (typeof value === 'object' && value !== null)
      for (const [title, inner] of Object.entries(value)) {
        if (typeof inner === 'string') walk(inner, above, title);
        else {
          enterAt(title, '', undefined, [...above, title]);
          walk(inner, [...above, title]);
        }
      }
  };
  walk(nav, []);
  return { places, entries };
}
