import { parseDocument } from 'yaml';
import { DOCSIFY } from './docsify.ts';
import type { SourceKind } from './kinds.ts';
import { baseName, folderOf, isNotionName } from './names.ts';

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
  const docsify = paths.find((path) => baseName(path) === 'index.html' && DOCSIFY.test(headOf(path)));
  if (docsify) return { kind: 'docsify', because: docsify };
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
  /** Folder that addresses from the root begin in: `pages`, or one above it where all pages lie deeper. */
  top: string;
  /** Name of the site. */
  name: string | undefined;
  /** Folders whose files are published at the root: pictures of Docusaurus and Hugo. */
  assets: string[];
  /** Path under which the pages are published: `/docs`. */
  prefixes: string[];
  /** Links without a slash in front begin at the root, not at their page. */
  fromRoot?: boolean;
  /** Names of files that are menus of docsify, the one at the side first. */
  menus?: string[];
  /** Names of files that docsify shows in place of a page, or before it: the cover, the page for what is not there. */
  covers?: string[];
  /** Language of the pages as the source names it, a BCP 47 tag. */
  language: string | undefined;
}

/** Reads what is needed of a configuration file, by its text alone: nothing of it is run. */
export function sourceConfig(kind: SourceKind, paths: readonly string[], text: string, sign = ''): SourceConfig {
  const holds = (folder: string) => paths.some((path) => path.startsWith(`${folder}/`));
  const value = (name: string) =>
    new RegExp(`^\\s*["']?${name}["']?\\s*[:=]\\s*["'\`]?([^"'\`\\n,]+?)["'\`]?\\s*,?\\s*$`, 'm').exec(text)?.[1]?.trim();
  const folder = (named: string | undefined, usual: string) => {
    const path = named?.replace(/^\.?\/+|\/+$/g, '');
    return path && !path.startsWith('..') && holds(path) ? path : holds(usual) ? usual : '';
  };
  const found = (pages: string, name: string | undefined, rest: Partial<SourceConfig> = {}): SourceConfig => ({
    pages,
    top: pages,
    name,
    assets: [''],
    prefixes: [],
    language: undefined,
    ...rest,
  });
  switch (kind) {
    case 'docusaurus':
      return found(holds('docs') ? 'docs' : folder(value('path'), 'docs'), value('title') ?? named(text, 'title'), {
        assets: ['static', ''],
        prefixes: ['docs'],
        language: languageTag(/\bdefaultLocale\s*:\s*['"`]([\w-]+)/.exec(text)?.[1]),
      });
    case 'hugo':
      return found(folder(value('contentDir'), 'content'), value('title'), {
        assets: ['static', 'assets', ''],
        language: languageTag(value('languageCode') ?? value('locale') ?? value('defaultContentLanguage')),
      });
    case 'mkdocs': {
      const said = (...path: string[]) => textAt(settings, path) ?? value(path.at(-1) ?? '');
      const settings = readSettings(text);
      return found(folder(said('docs_dir'), 'docs'), said('site_name'), {
        language: languageTag(said('theme', 'language') ?? said('theme', 'locale')),
      });
    }
    case 'docsify': {
      const base = folderOf(sign);
      return found(folder([base, value('basePath')?.replace(/^\/+/, '')].filter(Boolean).join('/'), base), named(text, 'name'), {
        assets: [base],
        menus: [named(text, 'loadSidebar') ?? '_sidebar.md', named(text, 'loadNavbar') ?? '_navbar.md'],
        covers: [named(text, 'coverpage') ?? '_coverpage.md', named(text, 'notFoundPage') ?? '_404.md'],
        fromRoot: !/\brelativePath\s*:\s*true/.test(text),
        language: languageTag(/<html[^>]*\slang=["']?([\w-]+)/i.exec(text)?.[1]),
      });
    }
    default:
      return found('', value('title'), {
        assets: ['', 'static', 'public'].filter((each) => each === '' || holds(each)),
        language: languageTag(value('language') ?? value('lang') ?? value('locale')),
      });
  }
}

/** Settings in YAML as data; nothing where they cannot be read. Tags that only their tool knows are left alone. */
export function readSettings(text: string): unknown {
  try {
    return parseDocument(text, { strict: false, logLevel: 'silent' }).toJS({ maxAliasCount: 50 });
  } catch {
    return undefined;
  }
}

/** A text below the names of settings. */
function textAt(settings: unknown, path: readonly string[]): string | undefined {
  let value = settings;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** What a script says of a name anywhere in it: `name: 'Our site'`. */
function named(script: string, name: string): string | undefined {
  return new RegExp(`[{,\\s]${name}\\s*:\\s*(['"\`])((?:(?!\\1)[^\\n])+)\\1`)
    .exec(script)?.[2]
    ?.replace(/<[^>]*>/g, '')
    .trim();
}

/** `en_us` → `en-US`; nothing for what is no language. */
export function languageTag(written: string | undefined): string | undefined {
  try {
    return written === undefined ? undefined : Intl.getCanonicalLocales(written.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** The deepest folder that holds all pages. */
export function commonFolder(pages: readonly string[]): string {
  const [first = '', ...others] = pages.map(folderOf);
  let common = first;
  for (const folder of others) while (common !== '' && folder !== common && !folder.startsWith(`${common}/`)) common = folderOf(common);
  return common;
}
