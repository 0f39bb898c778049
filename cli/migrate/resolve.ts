import { decoded } from '../../src/playbook/addresses/links.ts';
import type { SourceConfig } from './detect.ts';
import { docsifyAddress } from './docsify.ts';
import { letters } from './headings.ts';
import type { SourceKind } from './kinds.ts';
import type { Mention } from './mentions.ts';
import { baseName, folderOf, isIndexName, joined, withoutEnding, withoutNotionId } from './names.ts';
import type { SourcePage } from './page.ts';
import type { PlannedPage } from './plan.ts';

/** Where an address of the source leads. */
export type Found = { kind: 'page'; planned: PlannedPage } | { kind: 'file'; path: string };

/** Everything that an address of the source may mean. */
export class Whereabouts {
  readonly #kind: SourceKind;
  readonly #config: SourceConfig;
  readonly #pages = new Map<string, PlannedPage>();
  readonly #addresses = new Map<string, PlannedPage>();
  /** Pages by name and by title; `undefined` where several have it. */
  readonly #names = new Map<string, PlannedPage | undefined>();
  readonly #files = new Map<string, string>();
  readonly #fileNames = new Map<string, string | undefined>();

  constructor(planned: readonly PlannedPage[], files: readonly string[], kind: SourceKind, config: SourceConfig) {
    this.#kind = kind;
    this.#config = config;
    for (const each of planned) this.#add(each);
    for (const path of files) {
      const name = composed(path);
      this.#files.set(name, path);
      const lower = name.toLowerCase();
      if (!this.#files.has(lower)) this.#files.set(lower, path);
      const own = baseName(lower);
      this.#fileNames.set(own, this.#fileNames.has(own) ? undefined : path);
    }
  }

  #add(planned: PlannedPage): void {
    const { fields, title } = planned.page;
    const path = composed(planned.page.path);
    this.#pages.set(path, planned);
    if (!this.#pages.has(path.toLowerCase())) this.#pages.set(path.toLowerCase(), planned);
    const inner = this.#inner(withoutEnding(path));
    const folder = folderOf(inner);
    const own = baseName(inner);
    const address = (written: string | undefined) => {
      const key = written === undefined ? undefined : keyOf(written);
      if (key !== undefined && !this.#addresses.has(key)) this.#addresses.set(key, planned);
    };
    address(inner);
    if (isIndexName(own) || own === baseName(folder)) address(folder);
    // The numbers in front of names order files and are no part of addresses.
    address(inner.replace(/(^|\/)\d+[-_.](?=[^/])/g, '$1'));
    for (const written of fields.addresses) address(written.startsWith('/') ? written : joined(folder, written));
    if (fields.docId) address(joined(folder, fields.docId));
    for (const name of [own, isIndexName(own) ? baseName(folder) : undefined, title, withoutNotionId(own)]) {
      if (!name) continue;
      const key = letters(name);
      if (this.#names.has(key) && this.#names.get(key) !== planned) this.#names.set(key, undefined);
      else this.#names.set(key, planned);
    }
  }

  /** An address in the spelling of all others. */
  read(url: string): string {
    return this.#kind === 'docsify' ? docsifyAddress(url) : url;
  }

  /** A path below the folder of the pages. */
  #inner(path: string): string {
    return below(this.#config.pages, path);
  }

  /** Looks for what a path means on a page. Without query and anchor. */
  find(page: SourcePage, written: string, use: Mention['kind'] = 'link'): Found | undefined {
    const readings = new Set([decoded(written), written].map(composed).flatMap((path) => [path, path.replaceAll('\\', '/')]));
    for (const path of readings)
      for (const candidate of this.#candidates(page, path, use)) {
        const found = this.#at(candidate);
        if (found) return found;
      }
    const inner = decoded(written).replace(/^\/+|\/+$/g, '');
    if (this.#kind === 'hugo' && !inner.includes('/')) return this.named(withoutEnding(inner));
    return undefined;
  }

  /** Looks for a page by its name or title, as wikis do; for a picture by its file. */
  named(name: string): Found | undefined {
    const planned = this.#names.get(letters(baseName(name).replace(/\.mdx?$/i, ''))) ?? this.#addresses.get(keyOf(name));
    if (planned) return { kind: 'page', planned };
    const file = this.#fileNames.get(baseName(composed(name)).toLowerCase());
    return file === undefined ? undefined : { kind: 'file', path: file };
  }

  *#candidates(page: SourcePage, path: string, use: Mention['kind']): Generator<string | undefined> {
    if (path.startsWith('@site/')) {
      yield path.slice('@site/'.length);
      return;
    }
    const { pages, top, assets, prefixes, fromRoot = false } = this.#config;
    if (!path.startsWith('/')) {
      if (fromRoot && use === 'link') yield joined(top, path);
      yield joined(folderOf(composed(page.path)), path);
      // From the address of the page instead of its file: /guides/calls/ lies one deeper than guides/calls.md.
      yield joined(withoutEnding(composed(page.path)), path);
      if (this.#kind !== 'hugo' && !fromRoot) return;
      yield joined(top, path);
      yield joined(pages, path);
      for (const folder of assets) yield joined(folder, path);
      return;
    }
    const inner = path.replace(/^\/+/, '');
    yield joined(top, inner);
    yield joined(pages, inner);
    // Languages and versions have folders of their own, which addresses leave out.
    const own = this.#inner(composed(page.path)).split('/')[0] ?? '';
    yield joined(pages, `${own}/${inner}`);
    for (const folder of assets) yield joined(folder, inner);
    for (const prefix of prefixes) if (inner.startsWith(`${prefix}/`)) yield joined(pages, inner.slice(prefix.length + 1));
    // A language or the path under which the site lies.
    if (inner.includes('/')) for (const folder of [top, pages]) yield joined(folder, inner.slice(inner.indexOf('/') + 1));
  }

  #at(path: string | undefined): Found | undefined {
    if (path === undefined) return undefined;
    for (const each of [path, path.toLowerCase()]) {
      const planned = this.#pages.get(each);
      if (planned) return { kind: 'page', planned };
      const file = this.#files.get(each);
      if (file !== undefined) return { kind: 'file', path: file };
      for (const ending of ['.md', '.mdx', '.markdown', '/index.md', '/index.mdx', '/_index.md', '/readme.md', '/README.md']) {
        const page = this.#pages.get(each === '' ? ending.replace(/^\//, '') : each + ending);
        if (page) return { kind: 'page', planned: page };
      }
    }
    const bare = path.replace(/\.(html?|mdx?)$/i, '');
    const planned = this.#addresses.get(keyOf(this.#inner(bare))) ?? this.#addresses.get(keyOf(below(this.#config.top, bare)));
    return planned && { kind: 'page', planned };
  }
}

/** One form for names that a Mac hands over in pieces (NFD) and people type whole. */
function composed(name: string): string {
  return name.normalize('NFC');
}

/** A path below a folder, for one that lies in it. */
function below(folder: string, path: string): string {
  return folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

/** Addresses that mean the same have the same key. */
function keyOf(address: string): string {
  return composed(decoded(address))
    .replace(/^https?:\/\/[^/]+/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/(^|\/)index(\.html?)?$/i, '$1')
    .replace(/\.html?$/i, '')
    .replace(/^\/+|\/+$/g, '')
    .toLowerCase();
}

/** The anchor of a page that an anchor of the source means; `undefined` where it means none. */
export function anchorOf(page: SourcePage, written: string): string | undefined {
  const { anchors, renamed } = page.facts;
  const hash = composed(decoded(written));
  if (hash === '' || anchors.has(hash)) return hash;
  const lower = hash.toLowerCase();
  if (anchors.has(lower)) return lower;
  return (
    renamed.get(hash) ?? renamed.get(lower) ?? renamed.get(letters(hash)) ?? (/^(top|_top|content|start)$/.test(lower) ? '' : undefined)
  );
}
