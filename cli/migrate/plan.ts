import { locate } from '../../src/playbook/addresses/paths.ts';
import { type Contents, keyIn } from './contents.ts';
import type { FolderSettings } from './folder-settings.ts';
import type { SourceKind } from './kinds.ts';
import { baseName, folderOf, isIndexName, slugOf, titleFromName, withoutEnding, withoutNotionId } from './names.ts';
import { sorted } from './order.ts';
import type { SourcePage } from './page.ts';
import { fits } from './path-pattern.ts';

/** A page and where it will lie. */
export interface PlannedPage {
  page: SourcePage;
  /** File below TO. */
  target: string;
  kind: 'practice' | 'module' | 'lesson';
  /** Folders and name in the source, as readers know them. */
  parts: readonly string[];
  /** Of a practice that is not there yet. */
  number?: number;
  /** TO holds a page of this id already: this one is not written. */
  exists: boolean;
}

/** A module of whose folder the source says nothing. */
export interface PlannedModule {
  target: string;
  title: string;
  lessons: string[];
}

export interface Plan {
  pages: PlannedPage[];
  modules: PlannedModule[];
}

/** What is known before. */
export interface PlanOptions {
  kind: SourceKind;
  /** Folder of the pages below FROM. */
  root: string;
  /** What the source says of its contents. */
  contents: Contents;
  /** What it says of its folders, by their paths below FROM. */
  folders: ReadonlyMap<string, FolderSettings>;
  /** Patterns of folders that become modules. */
  modules: readonly string[];
  /** Files of TO by the id that they have, as `keyOf` writes it. */
  taken: ReadonlyMap<string, string>;
  /** The highest number that may not be given again. */
  lastNumber: number;
}

/** A page on its way to a place. */
interface Entry {
  page: SourcePage;
  /** Folders and name below the root, as readers know them. */
  parts: string[];
}

/** Decides where every page goes, and which number it has. */
export function plan(pages: readonly SourcePage[], options: PlanOptions): Plan {
  const entries =
    options.kind === 'confluence'
      ? confluenceEntries(pages)
      : inOrder(
          sorted(
            pages.map((page) => ({ page, parts: partsOf(page, options) })),
            positionsIn(options),
          ),
          options.contents,
        );
  const made: Plan = { pages: [], modules: [] };
  const used = new Set<string>();
  const folders = new Map<string, Entry[]>();
  const rest: Entry[] = [];
  for (const entry of entries) {
    const folder = moduleFolder(entry, options.modules);
    if (folder === undefined) rest.push(entry);
    else folders.set(folder, [...(folders.get(folder) ?? []), entry]);
  }
  for (const [folder, members] of folders) planModule(folder, members, rest, used, options, made);
  let number = options.lastNumber;
  for (const { page, parts } of rest) {
    const target = freeTarget(parts, used, endingFor(page));
    const known = options.taken.get(keyOf(target));
    made.pages.push({
      page,
      target: known ?? target,
      kind: 'practice',
      parts,
      exists: known !== undefined,
      ...(known === undefined && { number: ++number }),
    });
  }
  return made;
}

/** Places that the source gives to folders, by their paths below the folder of the pages. */
function positionsIn({ folders, root }: PlanOptions): ReadonlyMap<string, number> {
  return new Map(
    [...folders].flatMap(([folder, { position }]) => (position === undefined ? [] : [[innerPath(folder, root), position] as const])),
  );
}

/** A path below the folder of the pages. */
export function innerPath(path: string, root: string): string {
  return root !== '' && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

/** What the contents list comes in their order, the rest after it. */
function inOrder(entries: readonly Entry[], contents: Contents): readonly Entry[] {
  const order = new Map([...contents.keys()].map((path, at) => [path, at]));
  // The page at the top is where people begin, even where no list names it.
  const place = ({ page, parts }: Entry) =>
    order.get(keyIn(contents, page.path) ?? '') ?? (parts.length === 1 && isIndexName(parts[0] ?? '') ? -1 : order.size);
  return entries.toSorted((a, b) => place(a) - place(b));
}

/** Pages with the same key cannot lie side by side, whatever the system thinks of capital letters. */
export function keyOf(target: string): string {
  const located = locate(target);
  return located ? `${located.kind}:${located.id}`.normalize('NFC').toLowerCase() : target.normalize('NFC').toLowerCase();
}

function partsOf(page: SourcePage, { root, kind }: PlanOptions): string[] {
  const path = root === '' ? page.path : page.path.slice(root.length + 1);
  const parts = withoutEnding(path).split('/');
  return kind === 'notion' ? parts.map(withoutNotionId) : parts;
}

/** Confluence exports one flat folder; the pages above a page are told in it. */
function confluenceEntries(pages: readonly SourcePage[]): Entry[] {
  const byFile = new Map(pages.map((page) => [baseName(page.path), page]));
  const above = new Set(pages.flatMap(({ ancestors }) => ancestors));
  const entries = pages.map((page) => {
    const titles = page.ancestors.flatMap((file) => byFile.get(file)?.title ?? []);
    return {
      page,
      parts: [
        ...titles.map((title) => title.replaceAll('/', '-')),
        ...(above.has(baseName(page.path)) ? [page.title.replaceAll('/', '-'), 'index'] : [page.title.replaceAll('/', '-')]),
      ],
    };
  });
  // Everything lies below the home page of the space: that folder says nothing.
  const home = entries[0]?.parts[0];
  const shared = entries.length > 1 && entries.every(({ parts }) => parts[0] === home);
  return sorted(shared ? entries.map(({ page, parts }) => ({ page, parts: parts.slice(1) })) : entries);
}

/** The outermost folder of a page that a pattern makes a module; of the page beside a folder, that folder. */
function moduleFolder({ parts }: Entry, patterns: readonly string[]): string | undefined {
  for (let length = 1; length < parts.length; length++) {
    const folder = parts.slice(0, length).join('/');
    if (patterns.some((pattern) => fits(folder, pattern))) return folder;
  }
  return undefined;
}

function planModule(folder: string, members: readonly Entry[], rest: Entry[], used: Set<string>, options: PlanOptions, made: Plan): void {
  const depth = folder.split('/').length;
  const short = slugOf(withoutOrder(baseName(folder)));
  const id = used.has(keyOf(`modules/${short}/index.md`)) ? slugOf(folder.replaceAll('/', '-')) : short;
  const isOwn = ({ parts }: Entry) => parts.length === depth + 1 && isIndexName(parts.at(-1) ?? '');
  const beside = rest.findIndex(({ parts }) => parts.join('/') === folder);
  const own = members.find(isOwn) ?? (beside >= 0 ? rest.splice(beside, 1)[0] : undefined);
  const index = `modules/${id}/index.md`;
  used.add(keyOf(index));
  const lessons = members.filter((entry) => entry !== own);
  const put = ({ page, parts }: Entry, target: string, kind: 'module' | 'lesson') => {
    const known = options.taken.get(keyOf(target));
    made.pages.push({ page, target: known ?? target, kind, parts, exists: known !== undefined });
  };
  if (own) put(own, index.replace(/md$/, endingFor(own.page)), 'module');
  else if (!options.taken.has(keyOf(index)))
    made.modules.push({ target: index, title: titleFromName(baseName(folder)), lessons: lessons.map(({ page }) => page.title) });
  const digits = Math.max(2, String(lessons.length).length);
  for (const [place, entry] of lessons.entries()) {
    const { page, parts } = entry;
    const names = parts.slice(depth).filter((part, at, all) => at < all.length - 1 || at === 0 || !isIndexName(part));
    const name = slugOf(withoutOrder(names.map(withoutOrder).join('-')));
    const number = String(place + 1).padStart(digits, '0');
    const ending = endingFor(page);
    let target = `modules/${id}/${number}-${name}.${ending}`;
    for (let count = 2; used.has(keyOf(target)); count++) target = `modules/${id}/${number}-${name}-${count}.${ending}`;
    used.add(keyOf(target));
    put(entry, target, 'lesson');
  }
}

function endingFor({ mdx }: SourcePage): string {
  return mdx ? 'mdx' : 'md';
}

/** `02-first-call` → `first-call`. */
function withoutOrder(name: string): string {
  return name.replace(/^\d+[-_. ]+(?=\S)/, '');
}

/** A file for a practice whose id nobody has yet. */
function freeTarget(parts: readonly string[], used: Set<string>, ending: string): string {
  const name = parts.at(-1) ?? 'page';
  const folders = parts.slice(0, -1).map(slugOf);
  const own = isIndexName(name) ? 'index' : slugOf(name);
  const file = (last: string) => ['practices', ...folders, `${last}.${ending}`].join('/');
  let target = file(own);
  // `sales/index.md` and `sales.md` would both be /practices/sales/.
  for (let count = 1; used.has(keyOf(target)); count++)
    target =
      own === 'index' && count === 1
        ? file('overview')
        : file(`${own === 'index' ? 'overview' : own}-${count + (own === 'index' ? 0 : 1)}`);
  used.add(keyOf(target));
  return target;
}

/** The folder of a file below `practices/`, for pictures: its names as those of the pages beside it. */
export function targetFolder(path: string, kind: SourceKind): string {
  const folder = folderOf(path);
  if (folder === '') return '';
  return folder
    .split('/')
    .map((part) => slugOf(kind === 'notion' ? withoutNotionId(part) : part))
    .join('/');
}
