import { Asker } from '../../ask/asker.ts';
import { unpacked } from '../../ask/packed.ts';
import type { PageFacets } from './facets.ts';
import { commonFrom, facetsFrom, type Labels, labelsFrom } from './labels.ts';

/** What we use of Pagefind's API in the browser. */
export interface PagefindApi {
  search(term: string | null, options: PagefindOptions): Promise<PagefindFound>;
}

export interface PagefindOptions {
  filters: Record<string, never>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface PagefindFound {
  results: PagefindResult[];
}

/** A result whose text has not been loaded yet. */
export interface PagefindResult {
  id: string;
  data(): Promise<Fragment>;
}

/** What Pagefind knows of one result. Texts of excerpts are HTML with `<mark>`. */
export interface Fragment {
  url: string;
  /** All of its text. */
  content?: string;
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
const RANKING: Ranking = { metaWeights: { hears: 6, title: 6, number: 20, summary: 2, kind: 0.2, say: 0.2, under: 0 }, pageLength: 0.6 };

/** An open search index, with what its ids are called. */
export interface SearchIndex {
  api: PagefindApi;
  labels: Labels;
  /** By the places of pages in the list of all. */
  facets: readonly PageFacets[];
  /** Words that ask for nothing. */
  common: ReadonlySet<string>;
  /** Finds what is meant for a sentence. */
  asker: Asker;
  /** All pages in order, once they were asked for. */
  pages?: Promise<PagefindResult[]>;
}

/** The files beside Pagefind's. */
export interface OwnFiles {
  labels: unknown;
  ask: unknown;
}

/** Opens the index of a bundle that has been loaded. */
export function openIndex(module: PagefindModule, basePath: string, { labels, ask }: OwnFiles): SearchIndex {
  const api = module.createInstance({ basePath, ranking: RANKING, excerptLength: EXCERPT_WORDS, excerptEllipsis: ELLIPSIS });
  return { api, labels: labelsFrom(labels), facets: facetsFrom(labels), common: commonFrom(labels), asker: new Asker(unpacked(ask)) };
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
  const [module, labels, ask] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js${again}`) as Promise<PagefindModule>,
    loadJson(`${folder}labels.json`),
    loadJson(`${folder}ask.json`),
  ]);
  return openIndex(module, folder, { labels, ask });
}

async function loadJson(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return response.json();
}
