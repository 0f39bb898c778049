import type { CoachingCatalogue } from '../coaching/catalogue.ts';
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
export function loadCatalogue(base: string): Promise<Catalogue> {
  return load<Catalogue>(`${base}practice.json`);
}

/**
 * Its rubrics, profiles and modules.
 *
 * @throws when they cannot be loaded
 */
export function loadCoaching(base: string): Promise<CoachingCatalogue> {
  return load<CoachingCatalogue>(`${base}coaching.json`);
}

async function load<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}
