import { useEffect, useState } from 'preact/hooks';
import { loadCatalogue } from '../../browser/catalogue.ts';
import type { Catalogue } from '../../learner/catalogue.ts';

export type Loaded = { status: 'loading' } | { status: 'failed' } | { status: 'ready'; catalogue: Catalogue };

/** The catalogue of the playbook, and a way to ask for it again. */
export function useCatalogue(base: string): [Loaded, again: () => void] {
  const [loaded, setLoaded] = useState<Loaded>({ status: 'loading' });
  const load = () => {
    setLoaded({ status: 'loading' });
    loadCatalogue(base).then(
      (catalogue) => setLoaded({ status: 'ready', catalogue }),
      () => setLoaded({ status: 'failed' }),
    );
  };
  useEffect(load, [base]);
  return [loaded, load];
}
