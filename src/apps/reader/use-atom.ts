import { useEffect, useState } from 'preact/hooks';

/** What `nanostores` makes, as far as a component needs it. */
interface Watched<T> {
  get(): T;
  listen(listener: (value: T) => void): () => void;
}

/**
 * The value of a store, as long as the component is shown. Not `useStore` of `@nanostores/preact`: that redraws only after
 * a timer, so that a focus which follows a change of the store would look for what is not on the page yet.
 */
export function useAtom<T>(atom: Watched<T>): T {
  const [held, setHeld] = useState(() => ({ value: atom.get() }));
  useEffect(() => {
    // It may have changed between the first rendering and now.
    const show = (value: T) => setHeld((before) => (before.value === value ? before : { value }));
    show(atom.get());
    return atom.listen(show);
  }, [atom]);
  return held.value;
}
