import { FIXED_PAGES } from '../playbook/addresses/paths.ts';
import { movedAddresses, redirectsOf } from '../playbook/identity/addresses.ts';
import type { AnyPage, Playbook } from '../playbook/model/playbook.ts';

/** What pages may have had other addresses before, and what no old address can be. */
function parts({ practices, modules, skills, roles, programs }: Playbook): { pages: AnyPage[]; taken: readonly string[] } {
  return {
    pages: [...practices, ...modules.flatMap((module) => [module, ...module.lessons]), ...programs, ...skills, ...roles],
    taken: FIXED_PAGES,
  };
}

const known = new WeakMap<Playbook, Map<string, string>>();

/** Addresses that pages had earlier → the ones they have now. Worked out once for a playbook. */
export function movedIn(book: Playbook): ReadonlyMap<string, string> {
  const before = known.get(book);
  if (before) return before;
  const { pages, taken } = parts(book);
  const moved = movedAddresses(pages, taken);
  known.set(book, moved);
  return moved;
}

/** Those at which a page can be written that leads on. */
export function redirectsIn(book: Playbook): ReadonlyMap<string, string> {
  const { pages, taken } = parts(book);
  return redirectsOf(pages, taken);
}

/** The addresses that a page had earlier. */
export function formerly(book: Playbook, url: string): string[] {
  return [...movedIn(book)].filter(([, now]) => now === url).map(([old]) => old);
}
