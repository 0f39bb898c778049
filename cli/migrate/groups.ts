import { type Contents, keyIn } from './contents.ts';
import type { Named } from './fields.ts';
import type { FolderSettings } from './folder-settings.ts';
import type { MigrationMap } from './map.ts';
import { isIndexName, slugOf, titleFromName } from './names.ts';
import { fits } from './path-pattern.ts';
import { innerPath, type PlannedPage } from './plan.ts';

/** A list of more pages says little: its parts become lists of their own. */
const MOST = 50;

/** What else is known of the groups. */
export interface GroupOptions {
  /** Folder of the pages below FROM. */
  root: string;
  /** What groups in groups become. */
  levels?: MigrationMap['levels'];
  /** The outermost titles are those of several menus. */
  menus?: boolean;
}

/** The tree of the source as groups of pages: what its contents say, else its folders, by the titles of their pages. */
export class Groups {
  readonly #contents: Contents;
  readonly #titles = new Map<string, string>();
  /** Pages at and below a group, and the groups right below it, by the titles that lead there. */
  readonly #sizes = new Map<string, { pages: number; inner: Set<string> }>();
  /** How many titles all pages stand below. */
  #shared = 0;
  readonly #levels: MigrationMap['levels'];
  readonly #menus: boolean;
  /** Groups by their own title. */
  readonly #namesakes = new Map<string, Set<string>>();
  readonly #ids = new Map<string, string>();

  /**
   * @param said what the source says of its folders, by their paths below FROM
   */
  constructor(
    pages: readonly PlannedPage[],
    contents: Contents,
    said: ReadonlyMap<string, FolderSettings>,
    { root, levels, menus = false }: GroupOptions,
  ) {
    this.#contents = contents;
    this.#levels = levels;
    this.#menus = menus;
    for (const { page, parts } of pages) {
      const own = isIndexName(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
      if (own.length > 0) this.#titles.set(own.join('/'), page.title);
    }
    const folders = new Set(pages.flatMap(({ parts }) => parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('/'))));
    for (const path of this.#titles.keys()) if (!folders.has(path)) this.#titles.delete(path);
    for (const [folder, { title }] of said) if (title !== undefined) this.#titles.set(innerPath(folder, root), title);
    const paths = pages.map((planned) => this.pathOf(planned));
    // What all pages stand below says nothing.
    const least = Math.min(...paths.map((path) => path.length));
    while (this.#shared < least && paths.every((path) => path[this.#shared] === paths[0]?.[this.#shared])) this.#shared++;
    for (const planned of pages) {
      const path = this.pathOf(planned);
      const own = path.at(-1);
      if (own !== undefined) this.#namesakes.set(own, (this.#namesakes.get(own) ?? new Set()).add(path.join('\n')));
      for (let depth = 1; depth <= path.length; depth++) {
        const key = path.slice(0, depth).join('\n');
        const size = this.#sizes.get(key) ?? { pages: 0, inner: new Set<string>() };
        this.#sizes.set(key, size);
        size.pages++;
        for (const inner of path.slice(depth, depth + 1)) size.inner.add(inner);
      }
    }
  }

  /** The titles above a page, the outermost first. */
  pathOf(planned: PlannedPage): readonly string[] {
    return this.wholePathOf(planned).slice(this.#shared);
  }

  /** The same, with the titles that all pages stand below. */
  wholePathOf({ page, parts }: PlannedPage): readonly string[] {
    const key = keyIn(this.#contents, page.path);
    const listed = key === undefined ? undefined : this.#contents.get(key);
    if (listed && key?.endsWith('/') === false) return listed;
    const folders = this.#titles.has(parts.join('/')) ? parts : parts.slice(0, -1);
    // Of a folder that the contents list, what lies above it is said there.
    const deep = key === undefined ? 0 : page.path.split('/').length - parts.length;
    const skipped = key === undefined || listed === undefined ? 0 : Math.max(0, key.split('/').filter(Boolean).length - deep);
    const titles = folders.map((_, at) => this.folderTitle(folders.slice(0, at + 1))).slice(skipped);
    return [...(listed ?? []), ...titles];
  }

  /** Whether a list of contents says which group a page stands in, not its folder alone. */
  isListed({ page }: PlannedPage): boolean {
    const key = keyIn(this.#contents, page.path);
    return key !== undefined && (this.#contents.get(key)?.length ?? 0) > this.#shared;
  }

  /** What the folder of some parts is called: by the page that stands for it, else by its name. */
  folderTitle(parts: readonly string[]): string {
    return this.#titles.get(parts.join('/')) ?? titleFromName(parts.at(-1) ?? '');
  }

  /** The skill that a page's group becomes: the outermost group, or one within it where that holds too many pages. */
  skillOf(planned: PlannedPage): Named | undefined {
    const path = this.pathOf(planned);
    if (path.length === 0) return undefined;
    const depth = this.#levels === 'skills' ? path.length : this.#depthOf(planned, path);
    const above = path.slice(0, depth - 1);
    const name = path[depth - 1] ?? '';
    return { id: this.#idOf(path.slice(0, depth)), name, ...(above.length > 0 && { group: above.join(' › ') }) };
  }

  /** The series that the deepest group of a page becomes where the map says so and its skill stands above it. */
  seriesOf(planned: PlannedPage): string | undefined {
    const path = this.pathOf(planned);
    if (this.#levels !== 'series' || path.length <= this.#depthOf(planned, path)) return undefined;
    const name = path.at(-1) ?? '';
    return (this.#namesakes.get(name)?.size ?? 0) > 1 ? path.slice(-2).join(' › ') : name;
  }

  /** How many titles lead to the skill of a page. A menu is called by a word for programs: what it lists says more. */
  #depthOf(planned: PlannedPage, path: readonly string[]): number {
    let depth = this.#menus && this.#shared === 0 && path.length > 1 && this.isListed(planned) ? 2 : 1;
    const large = () => {
      const size = this.#sizes.get(path.slice(0, depth).join('\n'));
      return size !== undefined && size.pages > MOST && size.inner.size > 1;
    };
    while (depth < path.length && large()) depth++;
    return depth;
  }

  #idOf(path: readonly string[]): string {
    const key = path.join('\n');
    for (const id of [
      slugOf(path.at(-1) ?? ''),
      slugOf(path.slice(-2).join('-')),
      slugOf(path.join('-')),
      `${slugOf(path.at(-1) ?? '')}-${this.#ids.size + 1}`,
    ]) {
      const owner = this.#ids.get(id);
      if (owner !== undefined && owner !== key) continue;
      this.#ids.set(id, key);
      return id;
    }
    return slugOf(key);
  }
}

/** What the map says of the folder of a page: the first skill and the first series that fit. `*` is the folder's own title. */
export function folderWishes(planned: PlannedPage, path: string, map: MigrationMap, groups: Groups): { skill?: string; series?: string } {
  const found: { skill?: string; series?: string } = {};
  for (const [pattern, written] of Object.entries(map.folders)) {
    if (!fits(path, pattern)) continue;
    const wish = typeof written === 'string' ? { skill: written } : written;
    const depth = pattern.replace(/^\.?\/+|\/+$/g, '').split('/').length;
    const named = (name: string | undefined) => (name === '*' ? groups.folderTitle(planned.parts.slice(0, depth)) : name);
    const [skill, series] = [named(wish.skill), named(wish.series)];
    // A star stands for a folder: a page at the top has none.
    if (planned.parts.length <= depth && (wish.skill === '*' || wish.series === '*')) continue;
    if (skill !== undefined) found.skill ??= skill;
    if (series !== undefined) found.series ??= series;
  }
  return found;
}
