import { FACETS, type Facet } from './labels.ts';
import type { PagefindApi, PagefindFound, PagefindOptions, PagefindResult } from './pagefind.ts';
import { numberIn, numberToken } from './practice-number.ts';
import { relax } from './relax.ts';
import { eachFacet, type SearchState } from './state.ts';

/** The answer to a question. */
export interface Found {
  /** Best first; the text of each is still to be loaded. */
  results: PagefindResult[];
  /** How many results there would be for each id: in its own facet beside what is chosen elsewhere. Missing: none. */
  counts: Record<Facet, Record<string, number>>;
  /** No page had all the words: these have some of them. */
  some: boolean;
  /** Something was asked in words. */
  asked: boolean;
}

/** So few results that pages with only some of the words are worth showing after them. */
const FEW = 3;

type Filters = PagefindOptions['filters'];

/**
 * Answers a question: pages with all the words, those first that have the very phrase or are called by the number.
 *
 * @param practice what the interface calls a practice: `practice 26` asks for a number too
 */
export async function find(api: PagefindApi, state: SearchState, practice: string): Promise<Found> {
  const q = state.q.trim();
  const filters = filtersOf(state);
  if (q === '') return everything(api, state, filters);
  const number = numberIn(q, practice);
  const term = number === undefined ? q : String(number);
  const [first, all] = await Promise.all([firstChoice(api, q, number, filters), api.search(term, { filters })]);
  const wider = number === undefined && all.unfilteredResultCount < FEW ? await relax(api, q, FEW) : undefined;
  const base = wider === undefined ? all : await api.search(wider, { filters });
  return {
    results: inOrder([first, all.results, base.results], base),
    counts: await countsOf(api, state, wider ?? term, base),
    some: wider !== undefined && all.results.length === 0 && base.results.length > 0,
    asked: true,
  };
}

async function everything(api: PagefindApi, state: SearchState, filters: Filters): Promise<Found> {
  const all = await api.search(null, { filters, sort: { place: 'asc' } });
  return { results: all.results, counts: await countsOf(api, state, null, all), some: false, asked: false };
}

/** The practice with this number, or the pages with these very words. */
async function firstChoice(api: PagefindApi, q: string, number: number | undefined, filters: Filters): Promise<PagefindResult[]> {
  if (number !== undefined) return byNumber(api, number, filters);
  const words = q.replaceAll('"', ' ').trim();
  if (!/\s/.test(words)) return [];
  const { results } = await api.search(`"${words}"`, { filters });
  return namedFirst(results, words);
}

/** So many of the pages with the very words are looked at: they stand on top, and their texts are loaded in any case. */
const LOOKED_AT = 6;

/** Pages that are called so, or that list the words as a customer's, come before those that only say them. */
async function namedFirst(results: readonly PagefindResult[], words: string): Promise<PagefindResult[]> {
  const plain = (text: string | undefined) => ` ${(text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const looked = await Promise.all(
    results.slice(0, LOOKED_AT).map(async (result) => {
      const { meta } = await result.data();
      return { result, named: [meta['title'], meta['hears']].some((name) => plain(name).includes(plain(words))) };
    }),
  );
  const [named, others] = [true, false].map((wanted) => looked.filter((one) => one.named === wanted).map(({ result }) => result));
  return [...(named ?? []), ...(others ?? []), ...results.slice(LOOKED_AT)];
}

async function byNumber(api: PagefindApi, number: number, filters: Filters): Promise<PagefindResult[]> {
  const { results } = await api.search(numberToken(number), { filters });
  const best = results[0];
  // Where no practice has the number, Pagefind may come up with the nearest word.
  return best && (await best.data()).meta['number'] === String(number) ? [best] : [];
}

/** Lists one after another, each result once. What the widest search does not have is left out: its counts must be right. */
function inOrder(lists: readonly PagefindResult[][], widest: PagefindFound): PagefindResult[] {
  const left = new Set(widest.results.map(({ id }) => id));
  return lists.flat().filter(({ id }) => left.delete(id));
}

/**
 * Inside a facet choices are alternatives, so the counts of a facet in which something is chosen are those without its
 * own choice: each says how many results there would be with that id alone.
 */
async function countsOf(api: PagefindApi, state: SearchState, term: string | null, base: PagefindFound): Promise<Found['counts']> {
  const found = await Promise.all(
    FACETS.map(async (facet) => {
      if (state.chosen[facet].length === 0) return base.filters[facet];
      return (await api.search(term, { filters: filtersOf(state, facet) })).filters[facet];
    }),
  );
  return eachFacet((facet) => found[FACETS.indexOf(facet)] ?? {});
}

/** The choices as Pagefind takes them: one of a facet's ids, and every facet. */
function filtersOf({ chosen }: SearchState, without?: Facet): Filters {
  const facets = FACETS.filter((facet) => facet !== without && chosen[facet].length > 0);
  return Object.fromEntries(facets.map((facet) => [facet, { any: chosen[facet] }]));
}
