import { findLink } from './find.ts';

/** A link that the address of this page brought. */
export interface Addressed {
  /** What stood behind the `#`. */
  link: string;
  /** Something on the way had rewritten it, and the page for missing pages put it right. */
  mended: boolean;
}

/** Behind a link that was put right. `~` is not of a link, and no gateway escapes it. */
export const MENDED = '~mended';

/**
 * The link that this page was opened with. It is taken out of the address, so that it stands in no list of pages that were
 * visited; the entry of this tab keeps it, for a reload and the way back.
 */
export function addressed(): Addressed | undefined {
  const { hash, pathname, search } = location;
  const found = hash.length > 1 ? findLink(hash) : undefined;
  if (found?.core) history.replaceState({ link: hash } satisfies Kept, '', pathname + search);
  const link = (history.state as Partial<Kept> | null)?.link;
  return typeof link === 'string' ? { link, mended: link.endsWith(MENDED) } : undefined;
}

interface Kept {
  link: string;
}

/** The link is done with: the entry of this tab lets go of it, too. */
export function letGo(): void {
  history.replaceState(null, '', location.pathname + location.search);
}
