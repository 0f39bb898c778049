import { countsOf, fits } from './facets.ts';
import { searchTexts, tellingIn, wordsIn } from './full-text.ts';
import type { Facet } from './labels.ts';
import type { Fragment, PagefindResult, SearchIndex } from './pagefind.ts';
import { numberIn, numberToken } from './practice-number.ts';
import type { SearchState } from './state.ts';

/** A page that was found; its text is still to be loaded. */
export interface FoundPage {
  data(): Promise<Fragment>;
  /** It is meant for what was said, and not only found by its words. */
  answers: boolean;
}

/** The answer to a question. */
export interface Found {
  /** Best first. */
  results: FoundPage[];
  /** How many results there would be for each id: in its own facet beside what is chosen elsewhere. Missing: none. */
  counts: Record<Facet, Record<string, number>>;
  /** No page had all the words: these have some of them. */
  some: boolean;
  /** Something was asked in words. */
  asked: boolean;
}

const SENTENCE = 3;

/** A page that knows less of a question answers only a part of it. */
const KNOWN_ENOUGH = 0.5;

/**
 * Answers a question: the practice with the number, or what is called so; the practices that are meant for what was said;
 * then the pages that have the words.
 *
 * @param practice what the interface calls a practice: `practice 26` asks for a number too
 */
export async function find(index: SearchIndex, state: SearchState, practice: string): Promise<Found> {
  const q = state.q.trim();
  const pages = await allPages(index);
  if (q === '') return chosenFrom(index, state, pages, pages, { some: false, asked: false });
  const number = numberIn(q, practice);
  if (number !== undefined) {
    const [first, all] = await Promise.all([byNumber(index, number), index.api.search(String(number), { filters: {} })]);
    return chosenFrom(index, state, pages, [...first, ...all.results], { some: false, asked: true });
  }
  // Words that ask for nothing make a sentence only where there are some of them.
  const answers = tellingIn(q, index.common).length > 0 || wordsIn(q).length >= SENTENCE ? index.asker.answers(q) : [];
  const meant = answers.flatMap(({ place }) => pages[place] ?? []);
  const [named, texts] = await Promise.all([withPhrase(index, q), searchTexts(index.api, q, pages.length, index.common)]);
  // What no practice is meant for may be meant for nothing here: words that only happen to stand on one page are no answer.
  const told = meant.length + named.others.length > 0 ? texts.all : await texts.near();
  const some = meant.length + told.length + named.others.length === 0 ? await texts.some() : [];
  const found = [...named.called, ...meant, ...named.others, ...told, ...some];
  const partly = told.length === 0 && named.called.length === 0 && (answers[0]?.known ?? 0) < KNOWN_ENOUGH;
  return chosenFrom(index, state, pages, found, { some: partly, asked: true, meant });
}

interface Circumstances {
  some: boolean;
  asked: boolean;
  meant?: readonly PagefindResult[];
}

/** What is left of the pages when filters are chosen, each once, and how many there would be with other choices. */
function chosenFrom(
  { facets }: SearchIndex,
  state: SearchState,
  pages: readonly PagefindResult[],
  found: readonly PagefindResult[],
  { some, asked, meant = [] }: Circumstances,
): Found {
  const places = new Map(pages.map(({ id }, place) => [id, place]));
  // Pagefind marks the words in what it found itself: where a page was found in both ways, its own result is shown.
  const own = new Map(found.map((result) => [result.id, result]));
  const answering = new Set(meant.map(({ id }) => id));
  const known = [...new Set(found.map(({ id }) => id))].flatMap((id) => {
    const [result, facetsOfPage] = [own.get(id), facets[places.get(id) ?? -1]];
    return result && facetsOfPage ? [{ result, facets: facetsOfPage }] : [];
  });
  const results = known
    .filter((page) => fits(page.facets, state))
    .map(({ result }): FoundPage => ({ data: () => result.data(), answers: answering.has(result.id) }));
  return {
    results,
    counts: countsOf(
      known.map((page) => page.facets),
      state,
    ),
    some: some && results.length > 0,
    asked,
  };
}

/** Every page, in the order in which pages are shown where nothing was asked. */
function allPages(index: SearchIndex): Promise<PagefindResult[]> {
  index.pages ??= index.api.search(null, { filters: {}, sort: { place: 'asc' } }).then(({ results }) => results);
  return index.pages;
}

/** So many of the pages with the very words are looked at: they stand on top, and their texts are loaded in any case. */
const LOOKED_AT = 6;

/** The pages with the very words: those that are called so, and those that only say them. */
async function withPhrase({ api, common }: SearchIndex, q: string): Promise<{ called: PagefindResult[]; others: PagefindResult[] }> {
  const words = q.replaceAll('"', ' ').trim();
  if (!/\s/.test(words)) return { called: [], others: [] };
  const { results } = await api.search(`"${words}"`, { filters: {} });
  const looked = await Promise.all(
    results.slice(0, LOOKED_AT).map(async (result) => ({ result, title: (await result.data()).meta['title'] })),
  );
  const called = looked.filter(({ title }) => plain(title) === plain(words)).map(({ result }) => result);
  // "in the" stands everywhere.
  return { called, others: tellingIn(q, common).length > 0 ? results : [] };
}

function plain(text: string | undefined): string {
  return (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

async function byNumber({ api }: SearchIndex, number: number): Promise<PagefindResult[]> {
  const { results } = await api.search(numberToken(number), { filters: {} });
  const best = results[0];
  // Where no practice has the number, Pagefind may come up with the nearest word.
  return best && (await best.data()).meta['number'] === String(number) ? [best] : [];
}
