import type { Tell } from '../../integrations/steps.ts';
import type { MigrateOptions } from './arguments.ts';
import { type Contents, type ListedContents, leftEntries, markdownContents, navContents, pageFinder } from './contents.ts';
import { commonFolder, detect, type SourceConfig, sourceConfig } from './detect.ts';
import { type FolderSettings, folderSettings } from './folder-settings.ts';
import type { MigrationMap } from './map.ts';
import { baseName, endingOf } from './names.ts';
import type { Note } from './notes.ts';
import { readPage, type SourcePage } from './page.ts';
import { type PartTexts, readParts } from './parts.ts';
import { fits } from './path-pattern.ts';
import { sidebarContents } from './sidebars.ts';
import { readSnippets } from './snippets.ts';
import { listSource, readText } from './source-files.ts';

/** Everything that is known of FROM. */
export interface Source {
  pages: SourcePage[];
  /** Every file below FROM. */
  files: string[];
  config: SourceConfig;
  kind: ReturnType<typeof detect>['kind'];
  because: string;
  /** What the source says of its contents. */
  contents: Contents;
  /** What it says of its folders, by their paths below FROM. */
  folders: ReadonlyMap<string, FolderSettings>;
  /** Several menus were read: their names stand above all that they list. */
  menus: boolean;
  /** Files that are no pages and were read: parts of pages, settings, menus. */
  used: ReadonlySet<string>;
  notes: Note[];
}

const PAGE = /^(md|mdx|markdown)$/;

/** Settings of tools whose pages are plain Markdown: Jekyll, mdBook, GitBook. */
const SETTINGS = /^(_config\.ya?ml|book\.(toml|json))$/;

/** The menus of Docusaurus. */
const SIDEBARS = /^sidebars\.[cm]?[jt]s$/;

function isStart(path: string): boolean {
  return baseName(path) === 'index.html';
}

/** Reads everything that will become a page. */
export async function readSource(from: string, options: MigrateOptions, map: MigrationMap, tell: Tell): Promise<Source> {
  tell('read');
  const { paths, notes } = await listSource(from);
  const files = paths.filter((path) => !map.ignore.some((pattern) => fits(path, pattern)));
  const heads = new Map<string, string>();
  const html = files.filter((each) => endingOf(each) === 'html').toSorted((a, b) => Number(isStart(b)) - Number(isStart(a)));
  for (const path of html.slice(0, 20)) {
    const read = await readText(from, path);
    if ('text' in read) heads.set(path, read.text);
  }
  const found = detect(files, (path) => heads.get(path) ?? '');
  const kind = options.kind ?? found.kind;
  const sign =
    found.kind === kind && files.includes(found.because) ? found.because : files.find((path) => kind === 'markdown' && SETTINGS.test(path));
  const settings = sign === undefined ? undefined : await readText(from, sign);
  const config = sourceConfig(kind, files, settings && 'text' in settings ? settings.text : '', sign);
  const pages = map.pages?.replace(/^\.?\/+|\/+$/g, '') ?? config.pages;
  const texts = new Map<string, string>();
  for (const path of files.filter((each) => isPage(each, kind, pages, config))) {
    const text = await readText(from, path);
    if (text.note) notes.push(text.note);
    if ('text' in text) texts.set(path, text.text);
  }
  const textOf = async (path: string) => {
    const text = files.includes(path) ? await readText(from, path) : { note: undefined };
    return 'text' in text ? text.text : undefined;
  };
  const parts: PartTexts =
    kind === 'confluence'
      ? { texts: new Map(), used: new Set() }
      : { texts: await readSnippets((await readParts(texts, textOf)).texts, textOf), used: new Set() };
  const read = [...texts].flatMap(([path, text], done) => {
    tell('read', done, texts.size);
    return readPage(path, text, kind, map, parts, notes) ?? [];
  });
  for (const path of files.filter((each) => !texts.has(each) && !parts.used.has(each))) {
    const reason = reasonOf(path, kind, pages, config);
    if (reason)
      notes.push({ file: path, line: 1, column: 1, what: reason, ...(reason === PART && { detail: (await textOf(path)) ?? '' }) });
  }
  for (const path of files.filter((each) => kind === 'notion' && endingOf(each) === 'csv' && !/_all\.csv$/.test(each)))
    notes.push({ file: path, line: 1, column: 1, what: 'A database of Notion is no table here: its pages came along one by one' });
  const root = kind === 'confluence' ? '' : commonFolder(read.map(({ path }) => path));
  const why = options.kind ? 'as you said' : found.because === 'nothing else was recognised' ? found.because : `there is ${found.because}`;
  const because = `${NAMES[kind]} (${why}): ${read.length === 1 ? 'one page' : `${read.length} pages`}${root === '' ? '' : ` in ${root}/`}`;
  const used = new Set([...parts.used, ...(sign === undefined ? [] : [sign])]);
  const menu = kind === 'docusaurus' ? files.find((path) => SIDEBARS.test(path)) : undefined;
  const menuText = menu === undefined ? undefined : await textOf(menu);
  const find = pageFinder(read.map(({ path }) => path));
  const lists =
    menu !== undefined && menuText !== undefined
      ? new Map([[menu, await sidebarContents(menu, menuText, read, pages, notes)]])
      : kind === 'mkdocs' && settings && 'text' in settings
        ? new Map([[sign ?? '', navContents(settings.text, pages, find)]])
        : await listsOf(files, kind, config, textOf, find);
  const contents = new Map<string, readonly string[]>();
  for (const [list, { places }] of lists)
    if (!/navbar/i.test(list) && baseName(list) !== config.menus?.[1])
      for (const [page, groups] of places) if (!contents.has(page)) contents.set(page, groups);
  for (const [list, listed] of lists) notes.push(...leftEntries(list, { ...listed, places: contents }, read));
  const folders = kind === 'docusaurus' ? await folderSettings(files, textOf, notes) : new Map<string, FolderSettings>();
  if (menu !== undefined) used.add(menu);
  // The export's own list of its pages.
  if (kind === 'confluence') used.add('index.html');
  return {
    pages: read,
    menus: [...lists.values()].some(({ menus }) => menus === true),
    used,
    files,
    contents,
    folders,
    config: { ...config, pages: root === '' ? pages : root, top: pages },
    kind,
    because,
    notes,
  };
}

/** What lists of contents in Markdown say, by their files; of several that name a page, the first counts. */
async function listsOf(
  files: readonly string[],
  kind: Source['kind'],
  config: SourceConfig,
  textOf: (path: string) => Promise<string | undefined>,
  find: ReturnType<typeof pageFinder>,
): Promise<Map<string, ListedContents>> {
  const found = new Map<string, ListedContents>();
  for (const path of files.filter((each) => isContents(each, kind, config)).toSorted(byDepth)) {
    const text = await textOf(path);
    // The menus of docsify speak of files from the root of the site.
    const base = kind === 'docsify' ? [config.top, 'menu'].filter(Boolean).join('/') : path;
    if (text !== undefined) found.set(path, markdownContents(base, text, find));
  }
  return found;
}

const NAMES: Record<Source['kind'], string> = {
  docusaurus: 'Docusaurus',
  hugo: 'Hugo',
  mkdocs: 'MkDocs',
  docsify: 'docsify',
  notion: 'A Notion export',
  confluence: 'A Confluence export',
  markdown: 'Plain Markdown',
};

const PART = 'A part of pages that no page imports was left out';

/** Whether a file becomes a page, if it is text. */
function isPage(path: string, kind: Source['kind'], folder: string, config: SourceConfig): boolean {
  const ending = endingOf(path);
  if (kind === 'confluence') return ending === 'html';
  return PAGE.test(ending) && reasonOf(path, kind, folder, config) === undefined;
}

/** Why a file of Markdown is no page. */
function reasonOf(path: string, kind: Source['kind'], folder: string, config: SourceConfig): string | undefined {
  if (kind === 'confluence' || !PAGE.test(endingOf(path))) return undefined;
  if (isContents(path, kind, config)) return 'A list of contents became groups and the order of the pages: it is no page';
  const part =
    kind === 'docusaurus'
      ? /(^|\/)_/.test(path)
      : kind === 'docsify' && (baseName(path).startsWith('_') || config.covers?.includes(baseName(path)) === true);
  if (part) return PART;
  return folder !== '' && !path.startsWith(`${folder}/`) ? `A page outside \`${folder}/\` was left out` : undefined;
}

/** The list at the top before those of folders. */
const byDepth = (a: string, b: string) => a.split('/').length - b.split('/').length;

/** Whether a file lists the pages of the source: `SUMMARY.md` of GitBook and mdBook, the menus of docsify. */
function isContents(path: string, kind: Source['kind'], { menus = [] }: SourceConfig): boolean {
  return kind === 'docsify' ? menus.includes(baseName(path).normalize('NFC')) : /^(src\/|docs\/)?summary\.md$/i.test(path);
}
