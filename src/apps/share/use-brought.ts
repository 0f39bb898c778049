import { useEffect, useState } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import { type Opened, openAddress } from './travel.ts';

/**
 * What the address of this page brings: `reading` while it is unpacked, nothing where it brings nothing. A link that is
 * opened while the page is there already only changes the address.
 *
 * @returns it, and a way to put something else in its place, or nothing: then the address is cleared, too
 */
export function useBrought(here: Here): [Opened | 'reading' | undefined, put: (opened: Opened | undefined) => void] {
  const [brought, setBrought] = useState<Opened | 'reading' | undefined>(() => (openAddressed() ? 'reading' : undefined));
  useEffect(() => {
    let last = 0;
    const look = () => {
      const mine = ++last;
      const opening = openAddress(here);
      setBrought(opening && 'reading');
      void opening?.then((opened) => mine === last && setBrought(opened));
    };
    look();
    addEventListener('hashchange', look);
    return () => {
      last++;
      removeEventListener('hashchange', look);
    };
  }, [here]);
  const put = (opened: Opened | undefined) => {
    if (location.hash) history.replaceState(null, '', location.pathname + location.search);
    setBrought(opened);
  };
  return [brought, put];
}

const openAddressed = (): boolean => location.hash.startsWith('#chalktalk=');
