import type { CoachingCatalogue } from '../coaching/coaching-catalogue.ts';
import type { Catalogue } from '../learner/learning-catalogue.ts';

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
