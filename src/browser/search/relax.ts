import type { PagefindApi } from './pagefind.ts';

/** A word that more of the pages have than this says nothing of what is meant: "your", "is", "the". */
const COMMON = 0.4;

/** Longer sentences are asked by their first words. */
const MOST_WORDS = 12;

/**
 * A question with fewer words that more pages can answer: without the words that nearly every page has, then without the
 * more common ones, then without the rarer ones, until there are enough. Works in any language, for it looks at nothing
 * but this index.
 *
 * @param enough so many pages are an answer; fewer are one where there is no better
 * @returns `undefined` where no word is known, or there is nothing to leave out
 */
export async function relax(api: PagefindApi, q: string, enough: number): Promise<string | undefined> {
  const words = [...new Set(q.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu))].slice(0, MOST_WORDS);
  if (words.length < 2) return undefined;
  const [total, ...counted] = await Promise.all([count(api, null), ...words.map((word) => count(api, word))]);
  const known = words
    .map((word, index) => ({ word, pages: counted[index] ?? 0 }))
    .filter(({ pages }) => pages > 0 && pages <= total * COMMON)
    .toSorted((a, b) => a.pages - b.pages)
    .map(({ word }) => word);
  let best: string | undefined;
  for (const fewer of [...known.map((_, left) => known.slice(0, known.length - left)), ...known.map((_, left) => known.slice(left))]) {
    if (fewer.length === words.length) continue;
    const term = fewer.join(' ');
    const pages = await count(api, term);
    if (pages >= enough) return term;
    if (pages > 0) best ??= term;
  }
  return best;
}

async function count(api: PagefindApi, term: string | null): Promise<number> {
  return (await api.search(term, { filters: {} })).results.length;
}
