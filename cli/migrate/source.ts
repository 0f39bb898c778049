import type { MigrateOptions } from './arguments.ts';
import { type Contents, markdownContents, navContents } from './contents.ts';
import { commonFolder, detect, type SourceConfig, sourceConfig } from './detect.ts';
import { type FolderSettings, folderSettings } from './folder-settings.ts';
import type { MigrationMap } from './map.ts';
import { baseName, endingOf } from './names.ts';
import type { Note } from './notes.ts';
import { readPage, type SourcePage } from './page.ts';
import { fits } from './path-pattern.ts';
import { sidebarContents } from './sidebars.ts';
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
  notes: Note[];
}

const PAGE = /^(md|mdx|markdown)$/;

/** Settings of tools whose pages are plain Markdown: Jekyll, mdBook, GitBook. */
const SETTINGS = /^(_config\.ya?ml|book\.(toml|json))$/;

/** The menus of Docusaurus. */
const SIDEBARS = /^sidebars\.[cm]?[jt]s$/;

/** Texts that are no Markdown. */
const OTHER_TEXT = /^(rst|adoc|asciidoc|org|textile|docx?|odt|rtf|pptx?|ipynb|txt)$/;

function isStart(path: string): boolean {
  return baseName(path) === 'index.html';
}

/** Reads everything that will become a page. */
export async function readSource(from: string, options: MigrateOptions, map: MigrationMap): Promise<Source> {
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
  const candidates = files.filter((path) => isPage(path, kind, pages, notes));
  const read: SourcePage[] = [];
  for (const path of candidates) {
    const text = await readText(from, path);
    if (text.note) notes.push(text.note);
    const page = 'text' in text ? readPage(path, text.text, kind, map, notes) : undefined;
    if (page) read.push(page);
  }
  for (const path of files.filter((each) => kind === 'notion' && endingOf(each) === 'csv' && !/_all\.csv$/.test(each)))
    notes.push({ file: path, line: 1, column: 1, what: 'A database of Notion is no table here: its pages came along one by one' });
  const root = kind === 'confluence' ? '' : commonFolder(read.map(({ path }) => path));
  const why = options.kind ? 'as you said' : found.because === 'nothing else was recognised' ? found.because : `there is ${found.because}`;
  const because = `${NAMES[kind]} (${why}): ${read.length === 1 ? 'one page' : `${read.length} pages`}${root === '' ? '' : ` in ${root}/`}`;
  const textOf = async (path: string) => {
    const text = await readText(from, path);
    return 'text' in text ? text.text : undefined;
  };
  const menu = kind === 'docusaurus' ? files.find((path) => SIDEBARS.test(path)) : undefined;
  const menuText = menu === undefined ? undefined : await textOf(menu);
  const contents =
    menu !== undefined && menuText !== undefined
      ? await sidebarContents(menu, menuText, read, pages, notes)
      : await contentsOf(from, files, kind, settings && 'text' in settings ? settings.text : '', pages);
  const folders = kind === 'docusaurus' ? await folderSettings(files, textOf, notes) : new Map<string, FolderSettings>();
  return {
    pages: read,
    files,
    contents,
    folders,
    config: { ...config, pages: root === '' ? pages : root, top: pages },
    kind,
    because,
    notes,
  };
}

/** What the lists of contents say, the first that names a page counts. */
async function contentsOf(
  from: string,
  files: readonly string[],
  kind: Source['kind'],
  settings: string,
  pages: string,
): Promise<Contents> {
  if (kind === 'mkdocs') return navContents(settings, pages);
  const found = new Map<string, readonly string[]>();
  for (const path of files.filter((each) => isContents(each, kind) && !/navbar/i.test(each))) {
    const read = await readText(from, path);
    // The menus of docsify speak of files from the root of the site.
    const base = kind === 'docsify' ? [pages, 'menu'].filter(Boolean).join('/') : path;
    if ('text' in read) for (const [page, groups] of markdownContents(base, read.text)) if (!found.has(page)) found.set(page, groups);
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

function isPage(path: string, kind: Source['kind'], folder: string, notes: Note[]): boolean {
  const ending = endingOf(path);
  const leave = (what: string) => {
    notes.push({ file: path, line: 1, column: 1, what });
    return false;
  };
  if (kind !== 'confluence' && OTHER_TEXT.test(ending) && (folder === '' || path.startsWith(`${folder}/`)))
    return leave('A file of another format was left out, unless a page links to it: only Markdown is read');
  if (kind === 'confluence' ? ending !== 'html' : !PAGE.test(ending)) return false;
  if (folder !== '' && !path.startsWith(`${folder}/`)) return leave(`A page outside \`${folder}/\` was left out`);
  if (isContents(path, kind)) return leave('A list of contents became groups and the order of the pages: it is no page');
  if (kind === 'docusaurus' ? /(^|\/)_/.test(path) : kind === 'docsify' && baseName(path).startsWith('_'))
    return leave('A part of pages whose name begins with `_` was left out');
  return true;
}

/** Whether a file lists the pages of the source: `SUMMARY.md` of GitBook and mdBook, the menus of docsify. */
export function isContents(path: string, kind: Source['kind']): boolean {
  return kind === 'docsify' ? /^_(sidebar|navbar)\.md$/i.test(baseName(path)) : /^(src\/|docs\/)?summary\.md$/i.test(path);
}
