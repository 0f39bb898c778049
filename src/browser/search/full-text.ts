import type { Fragment, PagefindApi, PagefindResult } from './pagefind.ts';

/** A word that more of the pages have than this says nothing of what is meant: "your", "is", "the". */
const COMMON = 0.4;

/** Longer sentences are asked by their first words. */
const MOST_WORDS = 16;

/** So many pages are looked into for words that stand near each other. */
const LOOKED_INTO = 10;

/** Words further apart than this belong to different sentences. */
const NEAR = 12;

export interface TextFound {
  /** Pages with all the words that count, best first. */
  all: PagefindResult[];
  /** Pages with most of them, near each other; asked for only where nothing else was found. */
  some(): Promise<PagefindResult[]>;
  /** Those with all of them near each other. */
  near(): Promise<PagefindResult[]>;
}

interface Term {
  word: string;
  pages: number;
  /** Half a word: it is still being typed. */
  begun: boolean;
}

/**
 * Searches texts. Pagefind answers a word that it does not know with pages of a known beginning of it ("asdf": "as"), so every
 * word is first asked for by itself, in quotation marks, where it guesses nothing.
 *
 * @param common words that ask for nothing: of them alone nothing is found
 */
export async function searchTexts(api: PagefindApi, q: string, total: number, common: ReadonlySet<string>): Promise<TextFound> {
  const words = tellingIn(q, common);
  // "C++" is no beginning of a word.
  const typing = /[\p{L}\p{N}\p{M}]$/u.test(q);
  const last = wordsIn(q).at(-1);
  const looked = await Promise.all(words.map((word) => lookUp(api, word, word === last && typing)));
  const terms = looked.filter((term) => !isCutOtherwise(term));
  const telling = terms.filter(({ pages }) => pages <= total * COMMON);
  const counted = telling.length > 0 ? telling : terms;
  const known = counted.filter(({ pages }) => pages > 0);
  const ask = async (wanted: readonly Term[]) => (await api.search(wanted.map(({ word }) => word).join(' '), { filters: {} })).results;
  const all = known.length > 0 && known.length === counted.length ? await ask(known) : [];
  return {
    all,
    near: async () => (known.length > 1 ? nearEachOther(all, known) : all),
    some: async () => {
      const rarest = known.toSorted((a, b) => a.pages - b.pages);
      // Fewer than half of the words are another question.
      for (let left = rarest.length; left * 2 > counted.length && left > 1; left--) {
        const fewer = rarest.slice(0, left);
        const near = await nearEachOther(await ask(fewer), fewer);
        if (near.length > 0) return near;
      }
      return [];
    },
  };
}

/** Words of a question, each once. */
export function wordsIn(q: string): string[] {
  return [...new Set(split(q))].slice(0, MOST_WORDS);
}

/** Those of them that ask for something. */
export function tellingIn(q: string, common: ReadonlySet<string>): string[] {
  return wordsIn(q).filter((word) => !common.has(word.replaceAll('’', "'")));
}

/** Words of a text in their order; those of a language without blanks as its dictionary has them. */
function split(text: string): string[] {
  const spaced = UNSPACED.test(text)
    ? [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(({ segment }) => segment).join(' ')
    : text;
  // Pagefind makes one word of "Q&A", too.
  return (
    spaced
      .toLowerCase()
      .replace(/(?<=[\p{L}\p{N}])&(?=[\p{L}\p{N}])/gu, '')
      .match(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? []
  );
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A single sign that no page has as a word: the dictionary that the pages were indexed with cuts there otherwise. */
function isCutOtherwise({ word, pages }: Term): boolean {
  return pages === 0 && [...word].length === 1 && UNSPACED.test(word);
}

async function lookUp(api: PagefindApi, word: string, last: boolean): Promise<Term> {
  const { results } = await api.search(`"${word}"`, { filters: {} });
  if (results.length > 0 || !last) return { word, pages: results.length, begun: false };
  const guessed = (await api.search(word, { filters: {} })).results;
  const [first] = guessed;
  const begun = first !== undefined && placesOf(word, await first.data()).length > 0;
  return { word, pages: begun ? guessed.length : 0, begun };
}

async function nearEachOther(results: readonly PagefindResult[], terms: readonly Term[]): Promise<PagefindResult[]> {
  const looked = await Promise.all(results.slice(0, LOOKED_INTO).map(async (result) => ({ result, fragment: await result.data() })));
  return looked.filter(({ fragment }) => isNear(terms.map(({ word }) => placesOf(word, fragment)))).map(({ result }) => result);
}

/** Whether there is a place around which each word stands. */
function isNear([first = [], ...others]: readonly number[][]): boolean {
  return first.some((place) => others.every((places) => places.some((other) => Math.abs(other - place) <= NEAR)));
}

/** Where a word, or a form of it, stands in a text: the how manieth word. */
function placesOf(word: string, { content = '' }: Fragment): number[] {
  const stem = word.slice(0, Math.max(3, word.length - 2));
  return split(content).flatMap((other, place) => (other.startsWith(stem) ? [place] : []));
}
