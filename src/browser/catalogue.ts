import type { Catalogue } from '../learner/catalogue.ts';

/** What a page says of the playbook that it belongs to. */
export interface Here {
  /** Id of the playbook: storage keys begin with it. */
  playbook: string;
  /** Site path, with a slash at both ends. */
  base: string;
}

export function here(root: HTMLElement = document.documentElement): Here {
  return { playbook: root.dataset['playbook'] ?? '', base: (root.dataset['base'] ?? '/').replace(/\/*$/, '/') };
}

/** A site path (`/practices/ask/`) as an address on this server. */
export function address(base: string, path: string): string {
  return base + path.replace(/^\/+/, '');
}

/**
 * Everything that this playbook asks. It comes from our own build, so it is not validated again.
 *
 * @throws when it cannot be loaded
 */
export async function loadCatalogue(base: string): Promise<Catalogue> {
  const response = await fetch(`${base}practice.json`);
  if (!response.ok) throw new Error(`practice.json: ${response.status}`);
  return (await response.json()) as Catalogue;
}
