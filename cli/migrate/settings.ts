import { stringify } from 'yaml';
import type { MigrationMap } from './map.ts';
import { isIndexName, slugOf, titleFromName, withoutEnding } from './names.ts';
import type { SourcePage } from './page.ts';
import type { Source } from './source.ts';

/** What a new `playbook.yaml` says. */
export interface Settings {
  id: string;
  name: string;
  language: string | undefined;
}

/**
 * Name, id and language of a new playbook: what the map says; what the source calls itself; what its home page is called;
 * the name of its folder.
 *
 * @param folder name of FROM
 */
export function settingsOf({ pages, config }: Pick<Source, 'pages' | 'config'>, map: MigrationMap, folder: string): Settings {
  const home = homeOf(pages, config.pages)?.title;
  const name = map.name ?? config.name ?? (home !== undefined && !GENERAL.test(home) ? home : titleFromName(folder));
  return { id: map.id ?? idOf(name), name, language: map.language ?? config.language ?? spoken(pages) };
}

/** Titles that a home page has and no playbook should: they would name every one of them. */
const GENERAL =
  /^(home|index|read ?me|start|overview|introduction|intro|welcome|contents|documentation|docs|untitled|getting started|home ?page)$/i;

/** The page at the top: the one that stands for its folder, or the only one there. */
function homeOf(pages: readonly SourcePage[], root: string): SourcePage | undefined {
  const inner = (path: string) => (root === '' ? path : path.slice(root.length + 1));
  const top = pages.filter(({ path, ancestors }) => !inner(path).includes('/') && ancestors.length === 0);
  return top.find(({ path }) => isIndexName(withoutEnding(inner(path)))) ?? (top.length === 1 && pages.length > 1 ? top[0] : undefined);
}

const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' };

/** Small letters of the Latin alphabet, digits and hyphens: it becomes part of keys and file names. */
function idOf(name: string): string {
  const latin = name
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x00-\x7F]/g, '-');
  const id = slugOf(latin);
  return id === 'page' ? 'playbook' : id;
}

/** The language that pages name in their front matter, where all that name one name the same. */
function spoken(pages: readonly SourcePage[]): string | undefined {
  const named = new Set(pages.flatMap(({ fields }) => fields.language ?? []));
  return named.size === 1 ? [...named][0] : undefined;
}

/** The text of a `playbook.yaml`. */
export function settingsText({ id, name, language }: Settings): string {
  const field = (key: string, value: string) => `${key}: ${stringify(value, { lineWidth: 0 }).trimEnd()}`;
  return [
    '# The key under which readers’ progress is kept. Never change it once people have begun.',
    field('id', id),
    '# What the site is called.',
    field('name', name),
    ...(language === undefined ? [] : ['# The language that its pages are written in.', field('language', language)]),
    '',
  ].join('\n');
}
