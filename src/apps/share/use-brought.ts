import { useEffect, useState } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import { type Addressed, addressed, letGo } from '../../browser/link/addressed.ts';
import type { Sealed } from '../../browser/link/link.ts';
import { type Opened, openLink } from './travel.ts';

interface Brought {
  /** `reading` while it is unpacked, nothing where the address brings nothing. */
  opened: Opened | 'reading' | undefined;
  /** It is sealed: this asks for its code. */
  sealed: Sealed<Opened> | undefined;
  /** It was unsealed. The tab keeps the link as it came. */
  unsealed(opened: Opened): void;
  /** The link had been rewritten on the way, and was put right. */
  mended: boolean;
  /** Puts something else in its place, or nothing: then the tab lets go of the link, too. */
  put(opened: Opened | undefined): void;
}

/** What the address of this page brings. A link that is opened while the page is there already only changes the address. */
export function useBrought(here: Here): Brought {
  const [from, setFrom] = useState<Addressed | undefined>(addressed);
  const [opened, setOpened] = useState<Opened | 'reading' | undefined>(from && 'reading');
  const [sealed, setSealed] = useState<Sealed<Opened>>();
  useEffect(() => {
    let last = 0;
    let link: string | undefined;
    const look = () => {
      const now = addressed();
      if (now?.link === link) return;
      const mine = ++last;
      link = now?.link;
      setFrom(now);
      setOpened(now && 'reading');
      setSealed(undefined);
      if (!now) return;
      void openLink(here, now.link).then((found) => {
        if (mine !== last) return;
        if (found.ok || found.reason !== 'sealed') return setOpened(found);
        setOpened(undefined);
        setSealed(found);
      });
    };
    look();
    addEventListener('hashchange', look);
    addEventListener('popstate', look);
    return () => {
      last++;
      removeEventListener('hashchange', look);
      removeEventListener('popstate', look);
    };
  }, [here]);
  const put = (other: Opened | undefined) => {
    letGo();
    setFrom(undefined);
    setSealed(undefined);
    setOpened(other);
  };
  const unsealed = (found: Opened) => {
    setSealed(undefined);
    setOpened(found);
  };
  return { opened, sealed, unsealed, mended: from?.mended === true, put };
}
