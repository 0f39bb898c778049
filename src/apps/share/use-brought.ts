import { useEffect, useState } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import { type Addressed, addressed, letGo } from '../../browser/link/addressed.ts';
import { type Opened, openLink } from './travel.ts';

interface Brought {
  /** `reading` while it is unpacked, nothing where the address brings nothing. */
  opened: Opened | 'reading' | undefined;
  /** The link had been rewritten on the way, and was put right. */
  mended: boolean;
  /** Puts something else in its place, or nothing: then the tab lets go of the link, too. */
  put(opened: Opened | undefined): void;
}

/** What the address of this page brings. A link that is opened while the page is there already only changes the address. */
export function useBrought(here: Here): Brought {
  const [from, setFrom] = useState<Addressed | undefined>(addressed);
  const [opened, setOpened] = useState<Opened | 'reading' | undefined>(from && 'reading');
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
      if (now) void openLink(here, now.link).then((found) => mine === last && setOpened(found));
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
    setOpened(other);
  };
  return { opened, mended: from?.mended === true, put };
}
