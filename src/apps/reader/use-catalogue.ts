import { useEffect, useState } from 'preact/hooks';
import { loadCatalogue, loadCoaching } from '../../browser/load-catalogues.ts';
import type { CoachingCatalogue } from '../../coaching/coaching-catalogue.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';

/** Something that is fetched once and can be asked for again. */
export type Loaded<T> = { status: 'loading' } | { status: 'failed' } | { status: 'ready'; value: T };

/** Both catalogues, as the coaching apps need them. */
export interface Both {
  catalogue: Catalogue;
  coaching: CoachingCatalogue;
}

/** The catalogue of the playbook, and a way to ask for it again. */
export function useCatalogue(base: string): [Loaded<Catalogue>, again: () => void] {
  return useLoaded(base, loadCatalogue);
}

/** Questions and rubrics, together. */
export function useCoaching(base: string): [Loaded<Both>, again: () => void] {
  return useLoaded(base, loadBoth);
}

/** Rubrics alone, where the questions are there already. */
export function useRubrics(base: string): [Loaded<CoachingCatalogue>, again: () => void] {
  return useLoaded(base, loadCoaching);
}

async function loadBoth(base: string): Promise<Both> {
  const [catalogue, coaching] = await Promise.all([loadCatalogue(base), loadCoaching(base)]);
  return { catalogue, coaching };
}

function useLoaded<T>(base: string, fetchIt: (base: string) => Promise<T>): [Loaded<T>, again: () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ status: 'loading' });
  const load = () => {
    setLoaded({ status: 'loading' });
    fetchIt(base).then(
      (value) => setLoaded({ status: 'ready', value }),
      () => setLoaded({ status: 'failed' }),
    );
  };
  useEffect(load, [base]);
  return [loaded, load];
}
