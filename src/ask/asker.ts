import type { AskIndex, AskPassage } from './ask-index.ts';
import { FIELDS, type Field } from './passage.ts';
import { type AskedWord, Questions } from './question.ts';
import { Meanings } from './synonyms.ts';
import { BESIDE_BEST, ENOUGH, FIELD, NAMED, WEIGHTS } from './weights.ts';
import { wordsOf } from './words.ts';

/** A page that is like a question. */
export interface Answer {
  /** Its place in the list of all pages. */
  place: number;
  score: number;
  /** Share of the question that the page knows, 0 to 1. */
  known: number;
  /** Share of the question whose words the page does not have at all, not even with a typing error. */
  missing: number;
}

/** What can be switched off, to see what it is worth. */
export interface Switches {
  synonyms: boolean;
  typos: boolean;
  pairs: boolean;
  fields: readonly Field[];
}

const EVERYTHING: Switches = { synonyms: true, typos: true, pairs: true, fields: FIELDS };

/**
 * Finds the pages that a sentence is meant for. A passage and a question are vectors of words, pairs of words and meanings, each
 * weighed by how few pages have it (as in BM25, Robertson and Spärck Jones); they are as like as the cosine between them. A
 * page counts by its best passage, a little by the second, and by how much of the question it knows as a whole.
 */
export class Asker {
  readonly #index: AskIndex;
  readonly #switches: Switches;
  readonly #questions: Questions;
  readonly #passages: { page: number; field: Field; length: number }[] = [];
  /** Feature → passages that have it. Features are the numbers of words, behind them those of meanings, behind them pairs of words. */
  readonly #passagesWith = new Map<number, number[]>();
  readonly #weights = new Map<number, number>();
  /** For each page: feature → how much its best field counts. */
  readonly #pages: Map<number, number>[];
  /** What a word weighs that no page knows. */
  readonly #unknown: number;

  constructor(index: AskIndex, switches: Partial<Switches> = {}) {
    this.#index = index;
    this.#switches = { ...EVERYTHING, ...switches };
    this.#questions = new Questions(index, this.#switches);
    this.#pages = index.pages.map(() => new Map());
    this.#unknown = rarity(0, index.pages.length);
    const written = new Meanings(index.meanings.map(({ to }) => to));
    const all: Set<number>[] = [];
    for (const [page, { passages }] of index.pages.entries()) {
      for (const passage of passages) {
        if (!this.#switches.fields.includes(passage.field)) continue;
        const features = this.#featuresOf(passage, written);
        this.#add(page, passage.field, features);
        all.push(features);
      }
    }
    this.#weigh();
    for (const [number, passage] of this.#passages.entries()) {
      const squares = [...(all[number] ?? [])].reduce(
        (sum, feature) => sum + this.#weight(feature) ** 2,
        (WEIGHTS.smooth * this.#unknown) ** 2,
      );
      passage.length = Math.sqrt(squares);
    }
  }

  /** The pages that answer a question, best first; none where nothing is like it. */
  answers(q: string): Answer[] {
    const said = wordsOf(q);
    const most = said.length <= NAMED.words && /\S\s+\S/.test(q) ? NAMED.missing : 1;
    const ranked = this.rank(q).filter(({ missing }) => missing <= most);
    const [best] = ranked;
    if (said.every((word) => word === said[0]) && this.#isEverywhere(said[0])) return [];
    if (!best || best.score + said.length * ENOUGH.forEachWord < ENOUGH.score) return [];
    return ranked.filter(({ score }) => score >= best.score * BESIDE_BEST);
  }

  /** All pages that have anything in common with a question, best first. */
  rank(q: string): Answer[] {
    const asked = this.#questions.understand(wordsOf(q).slice(0, MOST_ASKED));
    const pages = this.#likest(asked);
    const total = asked.reduce((sum, word) => sum + this.#weightOf(word), 0) || 1;
    return [...pages]
      .map(([page, { first, second }]): Answer => {
        const { weighted, known, missing } = this.#whole(page, asked);
        const score = first + WEIGHTS.second * second + (WEIGHTS.whole * weighted) / total;
        return { place: this.#index.pages[page]?.place ?? 0, score, known: known / total, missing: missing / total };
      })
      .toSorted((a, b) => b.score - a.score || a.place - b.place);
  }

  /** For each page the likeness of its two best passages. */
  #likest(asked: readonly AskedWord[]): Map<number, { first: number; second: number }> {
    const features = this.#featuresAsked(asked);
    const strange = asked.reduce((sum, word) => sum + (isStrange(word) ? this.#weightOf(word) ** 2 : 0), 0);
    const squares = [...features].reduce((sum, [feature, like]) => sum + (like * this.#weight(feature)) ** 2, WEIGHTS.unknown * strange);
    const length = Math.sqrt(squares) || 1;
    const products = new Map<number, number>();
    for (const [feature, like] of features)
      for (const passage of this.#passagesWith.get(feature) ?? [])
        products.set(passage, (products.get(passage) ?? 0) + like * this.#weight(feature) ** 2);
    const pages = new Map<number, { first: number; second: number }>();
    for (const [number, product] of products) {
      const passage = this.#passages[number];
      if (!passage) continue;
      const like = (FIELD[passage.field] * product) / (length * passage.length);
      const { first, second } = pages.get(passage.page) ?? { first: 0, second: 0 };
      pages.set(passage.page, { first: Math.max(first, like), second: Math.max(second, Math.min(first, like)) });
    }
    return pages;
  }

  /** How much of a question a page knows: weighed by where it says it, and at all. */
  #whole(page: number, asked: readonly AskedWord[]): { weighted: number; known: number; missing: number } {
    let weighted = 0;
    let known = 0;
    let missing = 0;
    for (const word of asked) {
      let best = 0;
      let any = 0;
      for (const [feature, like] of this.#featuresOfWord(word)) {
        const field = this.#pages[page]?.get(feature);
        if (field === undefined) continue;
        const counts = like * (feature >= this.#index.words.length ? WEIGHTS.synonym : 1);
        best = Math.max(best, counts * field);
        any = Math.max(any, counts);
      }
      weighted += this.#weightOf(word) * best;
      known += this.#weightOf(word) * any;
      if (any === 0) missing += this.#weightOf(word) * (isStrange(word) ? NAMED.strange : 1);
    }
    return { weighted, known, missing };
  }

  #featuresAsked(asked: readonly AskedWord[]): Map<number, number> {
    const features = new Map<number, number>();
    for (const word of asked)
      for (const [feature, like] of this.#featuresOfWord(word)) features.set(feature, Math.max(like, features.get(feature) ?? 0));
    for (const pair of this.#pairs(asked.map(({ word }) => this.#questions.numberOf(word))))
      if (this.#weights.has(pair)) features.set(pair, 1);
    return features;
  }

  #featuresOfWord({ words, meanings }: AskedWord): [feature: number, like: number][] {
    return [...words, ...[...meanings].map((meaning): [number, number] => [this.#index.words.length + meaning, 1])];
  }

  /** What a word of a question weighs: as much as the rarest word that it may be. */
  #weightOf({ words }: AskedWord): number {
    return Math.max(0, ...[...words.keys()].map((word) => this.#weight(word))) || this.#unknown;
  }

  #featuresOf({ words }: AskPassage, written: Meanings): Set<number> {
    const meant = this.#switches.synonyms ? written.in(words.map((number) => this.#index.words[number] ?? '')).keys() : [];
    return new Set([...words, ...[...meant].map((meaning) => this.#index.words.length + meaning), ...this.#pairs(words)]);
  }

  #pairs(words: readonly (number | undefined)[]): number[] {
    if (!this.#switches.pairs) return [];
    const { words: all, meanings } = this.#index;
    return words.slice(1).flatMap((word, at) => {
      const before = words[at];
      return word === undefined || before === undefined ? [] : [all.length + meanings.length + before * all.length + word];
    });
  }

  /** "a" or "the" alone asks for nothing, whatever it is like. */
  #isEverywhere(word = ''): boolean {
    const number = this.#questions.numberOf(word);
    const pages = number === undefined ? 0 : this.#pages.filter((known) => known.has(number)).length;
    return pages > Math.max(FEW_PAGES, COMMON * this.#pages.length);
  }

  #add(page: number, field: Field, features: ReadonlySet<number>): void {
    const number = this.#passages.push({ page, field, length: 1 }) - 1;
    for (const feature of features) {
      const list = this.#passagesWith.get(feature);
      if (list) list.push(number);
      else this.#passagesWith.set(feature, [number]);
      const known = this.#pages[page];
      known?.set(feature, Math.max(known.get(feature) ?? 0, FIELD[field]));
    }
  }

  #weigh(): void {
    const { words, meanings, pages } = this.#index;
    const counts = new Map<number, number>();
    for (const known of this.#pages) for (const feature of known.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    for (const [feature, count] of counts) {
      const factor = feature >= words.length + meanings.length ? WEIGHTS.pair : feature >= words.length ? WEIGHTS.synonym : 1;
      this.#weights.set(feature, factor * rarity(count, pages.length));
    }
  }

  #weight(feature: number): number {
    return this.#weights.get(feature) ?? 0;
  }
}

/** A word that more of the pages have than this is everywhere; in a small playbook a few pages are no sign of it. */
const COMMON = 0.4;
const FEW_PAGES = 4;

/** Longer questions are answered by their first words. */
const MOST_ASKED = 60;

function isStrange({ words, meanings }: AskedWord): boolean {
  return words.size === 0 && meanings.size === 0;
}

/** Inverse document frequency as in BM25. */
function rarity(pagesWith: number, pages: number): number {
  return Math.log(1 + (pages - pagesWith + 0.5) / (pagesWith + 0.5));
}
