import { FACETS, type Facet } from './labels.ts';
import { eachFacet, type SearchState } from './state.ts';

/** The ids of a page by facet. */
export type PageFacets = Record<Facet, readonly string[]>;

/** Whether a page fits: one of the chosen ids in each facet. */
export function fits(page: PageFacets, { chosen }: SearchState, without?: Facet): boolean {
  return FACETS.every((facet) => facet === without || chosen[facet].length === 0 || chosen[facet].some((id) => page[facet].includes(id)));
}

/**
 * How many pages there would be with each id. Inside a facet choices are alternatives, so the counts of a facet are those
 * without its own choice.
 */
export function countsOf(pages: readonly PageFacets[], state: SearchState): Record<Facet, Record<string, number>> {
  return eachFacet((facet) => {
    const counts = new Map<string, number>();
    for (const page of pages) if (fits(page, state, facet)) for (const id of page[facet]) counts.set(id, (counts.get(id) ?? 0) + 1);
    return Object.fromEntries(counts);
  });
}
