import { baseName, folderOf, isNotionName } from './names.ts';

/** Where a folder of pages comes from. */
export const KINDS = ['docusaurus', 'hugo', 'mkdocs', 'notion', 'confluence', 'markdown'] as const;
export type SourceKind = (typeof KINDS)[number];

export interface Detected {
  kind: SourceKind;
  /** What it was recognised by. */
  because: string;
}

const SIGNS: readonly (readonly [SourceKind, RegExp])[] = [
  ['docusaurus', /^docusaurus\.config\.[cm]?[jt]s$/],
  ['hugo', /^(hugo\.(toml|ya?ml|json)|config\.toml|config\/_default\/(hugo|config)\.(toml|ya?ml|json))$/],
  ['mkdocs', /^mkdocs\.ya?ml$/],
];

/** Recognises where pages come from by the files that lie beside them. */
export function detect(paths: readonly string[], headOf: (path: string) => string): Detected {
  for (const [kind, pattern] of SIGNS) {
    const sign = paths.find((path) => pattern.test(path));
    if (sign) return { kind, because: sign };
  }
  const notion = paths.filter((path) => /\.(md|csv)$/i.test(path) && isNotionName(baseName(path)));
  if (notion[0] && notion.length * 2 >= paths.filter((path) => /\.(md|csv)$/i.test(path)).length)
    return { kind: 'notion', because: notion[0] };
  const confluence = paths.find(
    (path) => path.endsWith('.html') && /confluence|<div id="main-content" class="wiki-content/i.test(headOf(path)),
  );
  if (confluence && !paths.some((path) => /\.mdx?$/i.test(path))) return { kind: 'confluence', because: confluence };
  return { kind: 'markdown', because: 'nothing else was recognised' };
}

/** What the configuration of the source says, as far as it is needed. */
export interface SourceConfig {
  /** Folder of the pages, `''` for all. */
  pages: string;
  /** Name of the site. */
  name: string | undefined;
  /** Folders whose files are published at the root: pictures of Docusaurus and Hugo. */
  assets: string[];
  /** Path under which the pages are published: `/docs`. */
  prefixes: string[];
}

/** Reads what is needed of a configuration file, by its text alone: nothing of it is run. */
export function sourceConfig(kind: SourceKind, paths: readonly string[], text: string): SourceConfig {
  const holds = (folder: string) => paths.some((path) => path.startsWith(`${folder}/`));
  const value = (name: string) =>
    new RegExp(`^\\s*["']?${name}["']?\\s*[:=]\\s*["'\`]?([^"'\`\\n,]+?)["'\`]?\\s*,?\\s*$`, 'm').exec(text)?.[1]?.trim();
  const folder = (named: string | undefined, usual: string) => {
    const path = named?.replace(/^\.?\/+|\/+$/g, '');
    return path && !path.startsWith('..') && holds(path) ? path : holds(usual) ? usual : '';
  };
  switch (kind) {
    case 'docusaurus':
      return {
        pages: holds('docs') ? 'docs' : folder(value('path'), 'docs'),
        name: value('title'),
        assets: ['static', ''],
        prefixes: ['docs'],
      };
    case 'hugo':
      return { pages: folder(value('contentDir'), 'content'), name: value('title'), assets: ['static', 'assets', ''], prefixes: [] };
    case 'mkdocs':
      return { pages: folder(value('docs_dir'), 'docs'), name: value('site_name'), assets: [''], prefixes: [] };
    default:
      return { pages: '', name: undefined, assets: ['', 'static', 'public'].filter((each) => each === '' || holds(each)), prefixes: [] };
  }
}

/** The deepest folder that holds all pages. */
export function commonFolder(pages: readonly string[]): string {
  const [first = '', ...others] = pages.map(folderOf);
  let common = first;
  for (const folder of others) while (common !== '' && folder !== common && !folder.startsWith(`${common}/`)) common = folderOf(common);
  return common;
}
