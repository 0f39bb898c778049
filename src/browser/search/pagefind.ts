import { type Labels, labelsFrom } from './labels.ts';

/** What we use of Pagefind's API in the browser. */
export interface PagefindApi {
  search(term: string | null, options: PagefindOptions): Promise<PagefindFound>;
  /** Loads the filters of the whole index: only then are they counted. */
  filters(): Promise<unknown>;
}

export interface PagefindOptions {
  filters: Record<string, { any: readonly string[] }>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface PagefindFound {
  results: PagefindResult[];
  /** Facet → id → how many of the results have it. */
  filters: Record<string, Record<string, number>>;
  /** How many there were without filters. */
  unfilteredResultCount: number;
}

/** A result whose text has not been loaded yet. */
export interface PagefindResult {
  id: string;
  data(): Promise<Fragment>;
}

/** What Pagefind knows of one result. Texts of excerpts are HTML with `<mark>`. */
export interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: SubResult[];
}

export interface SubResult {
  title: string;
  url: string;
  excerpt: string;
  /** Missing for what stands before the first anchor of the page. */
  anchor?: { element: string; id: string };
  weighted_locations: { balanced_score: number }[];
}

export interface PagefindModule {
  createInstance(options: { basePath: string; ranking?: Ranking; excerptLength?: number; excerptEllipsis?: string }): PagefindApi;
}

interface Ranking {
  metaWeights: Record<string, number>;
  pageLength: number;
}

/** A page of results: what a reader compares is the number, the title and the sentence around the words. */
const EXCERPT_WORDS = 24;

/** Stands where an excerpt was cut off. */
export const ELLIPSIS = '…';

/**
 * How results are ordered, found by trying every number, title and customer's sentence of the sample playbook: customers'
 * words and titles count most, and a long page is a little less about each of its words.
 */
const RANKING: Ranking = { metaWeights: { hears: 6, title: 6, number: 20, summary: 2, kind: 0.2 }, pageLength: 0.6 };

/** An open search index, with what its ids are called. */
export interface SearchIndex {
  api: PagefindApi;
  labels: Labels;
}

/** Opens the index of a bundle that has been loaded. */
export async function openIndex(module: PagefindModule, basePath: string, labels: Labels): Promise<SearchIndex> {
  const api = module.createInstance({ basePath, ranking: RANKING, excerptLength: EXCERPT_WORDS, excerptEllipsis: ELLIPSIS });
  await api.filters();
  return { api, labels };
}

let attempts = 0;

/**
 * Loads the search index of this site.
 *
 * @param base path of the site, with a slash at both ends
 * @throws where there is none: built without search, or the network is gone
 */
export async function loadIndex(base: string): Promise<SearchIndex> {
  const folder = `${base}pagefind/`;
  // A browser remembers that an import failed: another attempt needs another address.
  const again = attempts++ === 0 ? '' : `?again=${attempts}`;
  const [module, labels] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js${again}`) as Promise<PagefindModule>,
    fetch(`${folder}labels.json`).then((response) => {
      if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
      return response.json() as Promise<unknown>;
    }),
  ]);
  return openIndex(module, folder, labelsFrom(labels));
}
