import type { PagefindApi } from './pagefind.ts';

/** A word that more of the pages have than this says nothing of what is meant: "your", "is", "the". */
const COMMON = 0.4;

/** Longer sentences are asked by their first words. */
const MOST_WORDS = 12;

/**
 * A question with fewer words that more pages can answer: without the words that nearly every page has, then without the
 * more common ones, until something is found. Works in any language, for it looks at nothing but this index.
 *
 * @returns `undefined` where no word is known, or there is nothing to leave out
 */
export async function relax(api: PagefindApi, q: string): Promise<string | undefined> {
  const words = [...new Set(q.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu))].slice(0, MOST_WORDS);
  if (words.length < 2) return undefined;
  const [total, ...counted] = await Promise.all([count(api, null), ...words.map((word) => count(api, word))]);
  const known = words
    .map((word, index) => ({ word, pages: counted[index] ?? 0 }))
    .filter(({ pages }) => pages > 0)
    .toSorted((a, b) => a.pages - b.pages);
  const rare = known.filter(({ pages }) => pages <= total * COMMON);
  for (let keep = rare.length; keep > 0; keep--) {
    const fewer = rare.slice(0, keep).map(({ word }) => word);
    if (keep === 1 || (await count(api, fewer.join(' '))) > 0) return fewer.length < words.length ? fewer.join(' ') : undefined;
  }
  return undefined;
}

async function count(api: PagefindApi, term: string | null): Promise<number> {
  return (await api.search(term, { filters: {} })).results.length;
}
