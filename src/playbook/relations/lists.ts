import type { AnyPage, Module, Playbook, Practice, SkillTag } from '../model/playbook.ts';

/** Stands in lists, feeds and filters. (A draft does too: only dev has any.) */
export function isListed(page: { status?: string }): boolean {
  return page.status !== 'retired';
}

const indexes = new WeakMap<readonly { id: string }[], ReadonlyMap<string, unknown>>();

/** The entry with this id; of two with the same, the first. The list does not change any more: it is looked through once. */
export function byId<T extends { id: string }>(list: readonly T[], id: string): T | undefined {
  const index = indexes.get(list) ?? new Map(list.toReversed().map((entry) => [entry.id, entry]));
  indexes.set(list, index);
  return index.get(id) as T | undefined;
}

/** The practices before and after this one, by number. */
export function neighbours(book: Playbook, practice: Practice): { previous: Practice | undefined; next: Practice | undefined } {
  const listed = listedPractices(book);
  return {
    previous: listed.findLast(({ number }) => number < practice.number),
    next: listed.find(({ number }) => number > practice.number),
  };
}

/** Every page that links to the address, or names it in a list of its own: "used in". Practices first, then modules and programs. */
export function usedIn(book: Playbook, url: string): AnyPage[] {
  return backlinks(book).get(url) ?? [];
}

/** Worked out once for a playbook: every page asks, and a look through all pages for each would be quadratic. */
function once<T>(workOut: (book: Playbook) => T): (book: Playbook) => T {
  const known = new WeakMap<Playbook, { value: T }>();
  return (book) => {
    const found = known.get(book) ?? { value: workOut(book) };
    known.set(book, found);
    return found.value;
  };
}

const listedPractices = once((book) => book.practices.filter(isListed));

/** The practices that name another one as related, by its id. */
const namedBy = once((book) => {
  const back = new Map<string, Practice[]>();
  for (const practice of book.practices) for (const id of new Set(practice.related)) listIn(back, id).push(practice);
  return back;
});

/** The list under a key, which is added to: a new one for each entry would be copied as often as it has entries. */
function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

const backlinks = once((book) => {
  const links = new Map<string, Set<AnyPage>>();
  const add = (url: string, page: AnyPage) => {
    if (page.url === url) return;
    const pages = links.get(url) ?? new Set();
    links.set(url, pages.add(page));
  };
  const texts = [...book.practices.filter(isListed), ...book.modules.filter(isListed).flatMap((module) => [module, ...module.lessons])];
  for (const page of texts) {
    for (const url of page.links) add(url, page);
    for (const id of page.evidence) add(`/evidence/#${id}`, page);
  }
  for (const program of book.programs) {
    for (const item of program.phases.flatMap(({ items }) => items))
      add('module' in item ? `/modules/${item.module}/` : `/practices/${item.practice}/`, program);
  }
  return new Map([...links].map(([url, pages]) => [url, [...pages]]));
});

/** Practices that the author named as related, then those that name this one. */
export function related(book: Playbook, practice: Practice): Practice[] {
  const named = practice.related.flatMap((id) => byId(book.practices, id) ?? []);
  const back = namedBy(book).get(practice.id) ?? [];
  return [...new Set([...named, ...back])].filter((other) => other !== practice && isListed(other));
}

/** What trains a skill. Practices: main skill first, then by number. */
export function trains(book: Playbook, skill: string): { practices: Practice[]; modules: Module[] } {
  const { practices, modules } = trainers(book);
  const main = (practice: Practice) => (practice.skills[0]?.skill === skill ? 0 : 1);
  return {
    practices: (practices.get(skill) ?? []).toSorted((a, b) => main(a) - main(b) || a.number - b.number),
    modules: modules.get(skill) ?? [],
  };
}

/** Practices and modules by the skills that they train. */
const trainers = once((book) => {
  const bySkill = <T extends { status?: string; skills: SkillTag[] }>(pages: readonly T[]) => {
    const found = new Map<string, T[]>();
    for (const page of pages.filter(isListed))
      for (const skill of new Set(page.skills.map((tag) => tag.skill))) listIn(found, skill).push(page);
    return found;
  };
  return { practices: bySkill(book.practices), modules: bySkill(book.modules) };
});

/** The parts of the series that a practice belongs to, in order; empty where it belongs to none. */
export function seriesOf(book: Playbook, practice: Practice): Practice[] {
  const name = practice.series?.name;
  return name === undefined ? [] : (series(book).get(name) ?? []);
}

const series = once((book) => {
  const parts = listedPractices(book).toSorted((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0));
  return Map.groupBy(parts, (practice) => practice.series?.name);
});

/** Practices and modules by month of publication (`2026-03`), newest first. Those without a date are left out. */
export function byMonth(book: Playbook): { month: string; pages: (Practice | Module)[] }[] {
  const dated = [...book.practices, ...book.modules].filter((page) => isListed(page) && page.published);
  const months = Map.groupBy(dated, ({ published }) => (published ?? '').slice(0, 7));
  return [...months]
    .map(([month, pages]) => ({
      month,
      pages: pages.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? '') || a.title.localeCompare(b.title)),
    }))
    .toSorted((a, b) => b.month.localeCompare(a.month));
}
