import type { Kind } from '../addresses/paths.ts';

/** A page that may have had other addresses: what its front matter says under `from`. */
export interface Moved {
  kind: Kind;
  id: string;
  url: string;
  /** Old ids or site paths, as written. */
  from?: readonly string[] | undefined;
}

/** An address that a page had earlier. */
export interface OldAddress<T> {
  /** Site path without the base, with a slash at both ends. */
  old: string;
  page: T;
  /** Place in the page's own `from`; left out where it follows from what the module says. */
  index?: number;
}

const HOMES: Partial<Record<Kind, string>> = { practice: '/practices/', module: '/modules/', lesson: '/modules/', program: '/programs/' };

/**
 * The site path that an entry of `from` stands for. An id belongs to the kind of the page that names it; a lesson may leave
 * its module out.
 */
export function oldAddress({ kind, id }: Pick<Moved, 'kind' | 'id'>, written: string): string {
  // An escape may say a letter and its accent apart; addresses of pages are composed.
  const inner = written.normalize('NFC').replace(/^\/+|\/+$/g, '');
  if (written.startsWith('/')) return `/${inner}/`;
  const home = HOMES[kind] ?? '/';
  return kind === 'lesson' && !inner.includes('/') ? `${home}${moduleOf(id)}/${inner}/` : `${home}${inner}/`;
}

/**
 * All addresses that pages had earlier, those that are written first. A module that was renamed takes its lessons along:
 * what it says under `from` holds for their addresses too.
 */
export function oldAddresses<T extends Moved>(pages: readonly T[]): OldAddress<T>[] {
  const written = pages.flatMap((page) => (page.from ?? []).map((from, index) => ({ old: oldAddress(page, from), page, index })));
  const modules = Map.groupBy(
    written.filter(({ page, old }) => page.kind === 'module' && /^\/modules\/[^/]+\/$/.test(old)),
    ({ page }) => page.id,
  );
  const along = pages
    .filter(({ kind }) => kind === 'lesson')
    .flatMap((page) =>
      (modules.get(moduleOf(page.id)) ?? []).flatMap(({ old }) => namesOf(page).map((name) => ({ old: `${old}${name}/`, page }))),
    );
  return [...written, ...along];
}

/** What a lesson is and was called inside its module. */
function namesOf({ id, from = [] }: Moved): string[] {
  return [id.slice(id.indexOf('/') + 1), ...from.filter((written) => !written.includes('/'))];
}

function moduleOf(lesson: string): string {
  return lesson.split('/')[0] ?? '';
}

/**
 * Where each old address leads now. An address that a page has now is none, and of two pages that claim one the first has it.
 *
 * @param taken addresses that belong to something else, beside those of the pages
 */
export function movedAddresses(pages: readonly Moved[], taken: Iterable<string> = []): Map<string, string> {
  const there = new Set([...taken, ...pages.map(({ url }) => url)]);
  const moved = new Map<string, string>();
  for (const { old, page } of oldAddresses(pages)) if (!there.has(old) && !moved.has(old)) moved.set(old, page.url);
  return moved;
}

/** One name for the addresses that are one folder on some disk: capital letters make no difference, nor how an accent is written. */
export function folderOf(address: string): string {
  return address.normalize('NFC').toLowerCase();
}

/**
 * The old addresses at which something can be written. One that differs from a page's, or from another old one, only in capital
 * letters cannot: on many servers both are one file.
 */
export function redirectsOf(pages: readonly Moved[], taken: Iterable<string> = []): Map<string, string> {
  const kept = [...taken];
  const there = new Set([...kept, ...pages.map(({ url }) => url)].map(folderOf));
  const written = [...movedAddresses(pages, kept)].filter(([old]) => {
    const folder = folderOf(old);
    if (there.has(folder)) return false;
    there.add(folder);
    return true;
  });
  return new Map(written);
}
