import type { Evidence, Playbook } from '../model/playbook.ts';
import { usedIn } from '../relations/lists.ts';
import { QUALITIES } from '../schemas/evidence.ts';

/** How much a playbook leans on evidence of one quality. */
export interface QualityUse {
  quality: (typeof QUALITIES)[number];
  entries: Evidence[];
  /** How many pages cite one of them, each page once. */
  pages: number;
  /** Entries that no page cites. */
  unused: Evidence[];
}

/** Every quality, the strongest first. */
export function evidenceUse(book: Playbook): QualityUse[] {
  return QUALITIES.map((quality) => {
    const entries = book.evidence.filter((entry) => entry.quality === quality);
    const cited = entries.map((entry) => ({ entry, pages: usedIn(book, `/evidence/#${entry.id}`) }));
    return {
      quality,
      entries,
      pages: new Set(cited.flatMap(({ pages }) => pages)).size,
      unused: cited.filter(({ pages }) => pages.length === 0).map(({ entry }) => entry),
    };
  });
}
