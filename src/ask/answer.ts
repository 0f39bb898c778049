import type { AskIndex } from './ask-index.ts';
import { languageOf } from './language.ts';
import { FIELDS, type Field } from './passage.ts';
import { meantIn } from './synonyms.ts';
import { meantBy } from './typos.ts';
import { type Word, wordsOf } from './words.ts';

/** A page that answers a question. */
export interface Answer {
  place: number;
  score: number;
  /** Share of the question that the page knows, 0 to 1. */
  known: number;
  like: number;
  /** Which of its passages is most like the question. */
  field: Field;
}

/** What can be switched off, to see what it is worth. */
export interface Switches {
  synonyms: boolean;
  typos: boolean;
  pairs: boolean;
  fields: ReadonlySet<Field>;
}

export const ALL: Switches = { synonyms: true, typos: true, pairs: true, fields: new Set(FIELDS) };

/** How much a passage of a field says about its page. */
export const WEIGHT: Record<Field, number> = { hears: 1, asked: 0.8, title: 1.2, summary: 0.7, say: 0.4, tags: 1.2 };

export const TUNE = {
  stop: 0.35,
  synonym: 0.8,
  typo: 0.55,
  prefix: 0.5,
  pair: 0.9,
  wide: 0.8,
  second: 0.45,
  gateKnown: 0.4,
  gateScore: 0.6,
  gateBest: 0.5,
  smooth: 1.8,
  light: 0.33,
  lightKnown: 0.6,
  strange: 0.8,
};

interface Passage {
  page: number;
  field: Field;
  /** Length of its vector. */
  norm: number;
}

interface AskedWord {
  weight: number;
  features: Map<number, number>;
}

/** An index ready to be asked. */
export class Asker {
  readonly #index: AskIndex;
  readonly #switches: Switches;
  readonly #numbers: Map<string, number>;
  readonly #passages: Passage[] = [];
  /** Feature → passages that have it. Features are stems, behind them meanings, behind them pairs of stems. */
  readonly #postings = new Map<number, number[]>();
  readonly #weights = new Map<number, number>();
  /** For each page: feature → the weight of the best field that has it. */
  readonly #pages: Map<number, number>[];
  readonly #vocabulary: Set<string>;

  constructor(index: AskIndex, switches: Switches = ALL) {
    this.#index = index;
    this.#switches = switches;
    this.#numbers = new Map(index.stems.map((stem, number) => [stem, number]));
    this.#pages = index.pages.map(() => new Map());
    this.#vocabulary = new Set([...index.stems, ...(switches.synonyms ? index.concepts.flatMap(({ from }) => from.flat()) : [])]);
    const features: number[][] = [];
    index.pages.forEach(({ passages }, page) => {
      for (const [number, stems, concepts] of passages) {
        const field = FIELDS[number];
        if (field === undefined || !switches.fields.has(field)) continue;
        const all = new Set([
          ...stems,
          ...(switches.synonyms ? concepts.map((concept) => index.stems.length + concept) : []),
          ...this.#pairs(stems),
        ]);
        features.push([...all]);
        const passage = this.#passages.push({ page, field, norm: 0 }) - 1;
        for (const feature of all) {
          const list = this.#postings.get(feature) ?? [];
          list.push(passage);
          this.#postings.set(feature, list);
          const known = this.#pages[page];
          known?.set(feature, Math.max(known.get(feature) ?? 0, WEIGHT[field]));
        }
      }
    });
    const pagesWith = new Map<number, number>();
    for (const known of this.#pages) for (const feature of known.keys()) pagesWith.set(feature, (pagesWith.get(feature) ?? 0) + 1);
    const language = languageOf(index.language);
    const numbersOf = (words: ReadonlySet<string>) => new Set([...words].flatMap((word) => this.#numbers.get(language.stem(word)) ?? []));
    const stop = numbersOf(language.stop);
    const light = numbersOf(language.light);
    for (const [feature, pages] of pagesWith) {
      const rare = Math.log(1 + (index.pages.length - pages + 0.5) / (pages + 0.5));
      const stems = index.stems.length;
      const factor =
        feature >= stems + index.concepts.length
          ? TUNE.pair
          : feature >= stems
            ? TUNE.synonym
            : stop.has(feature)
              ? TUNE.stop
              : light.has(feature)
                ? TUNE.lightKnown
                : 1;
      this.#weights.set(feature, factor * (stop.has(feature) ? Math.min(rare, 1.5) : rare));
    }
    this.#passages.forEach((passage, number) => {
      passage.norm = Math.sqrt((features[number] ?? []).reduce((sum, feature) => sum + this.#weight(feature) ** 2, TUNE.smooth));
    });
  }

  #weight(feature: number): number {
    return this.#weights.get(feature) ?? 0;
  }

  #pairs(stems: readonly (number | undefined)[]): number[] {
    if (!this.#switches.pairs) return [];
    const { stems: all, concepts } = this.#index;
    return stems.slice(1).flatMap((stem, at) => {
      const before = stems[at];
      return before === undefined || stem === undefined || before === stem
        ? []
        : [all.length + concepts.length + before * all.length + stem];
    });
  }

  /** Pages that answer, best first; none where nothing is like the question. */
  ask(q: string, skip?: ReadonlySet<number>): Answer[] {
    const said = wordsOf(q, this.#index.language);
    // "Who are you?" is made of nothing else.
    const words = said.some(({ stop }) => !stop) ? said : said.map((word) => ({ ...word, stop: false }));
    const asked = this.#understood(words);
    const features = new Map<number, number>();
    for (const word of asked)
      for (const [feature, likeness] of word.features) features.set(feature, Math.max(likeness, features.get(feature) ?? 0));
    for (const pair of this.#pairs(said.map(({ stem }) => this.#numbers.get(stem)))) if (this.#weights.has(pair)) features.set(pair, 1);
    // A word that nothing knows is part of the question all the same.
    const strange = asked.reduce((sum, { weight, features: known }) => sum + (known.size === 0 ? weight ** 2 : 0), 0) * TUNE.strange;
    const norm = Math.sqrt(strange + [...features].reduce((sum, [feature, likeness]) => sum + (likeness * this.#weight(feature)) ** 2, 0));
    if (norm === 0) return [];
    const products = new Map<number, number>();
    for (const [feature, likeness] of features)
      for (const passage of this.#postings.get(feature) ?? [])
        products.set(passage, (products.get(passage) ?? 0) + likeness * this.#weight(feature) ** 2);
    const best = new Map<number, { first: number; second: number; field: Field }>();
    for (const [number, product] of products) {
      const passage = this.#passages[number];
      if (!passage) continue;
      const like = product / (norm * passage.norm);
      if (skip?.has(number)) continue;
      const score = WEIGHT[passage.field] * like;
      const before = best.get(passage.page) ?? { first: 0, second: 0, field: passage.field };
      if (score > before.first) best.set(passage.page, { first: score, second: before.first, field: passage.field });
      else best.set(passage.page, { ...before, second: Math.max(before.second, score) });
    }
    const whole = asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
    const answers = [...best].map(([page, { first, second, field }]): Answer => {
      const { weighted, known } = this.#wide(page, asked);
      const score = first + TUNE.second * second + (TUNE.wide * weighted) / whole;
      return { place: this.#index.pages[page]?.place ?? 0, score, known: known / whole, field, like: first };
    });
    return answers.toSorted((a, b) => b.score - a.score);
  }

  /** For each word that counts: what is known that is like it, and how like. */
  #understood(words: readonly Word[]): AskedWord[] {
    const unknown = Math.log(1 + (this.#index.pages.length + 0.5) / 0.5);
    const spelt: string[][] = [];
    const asked = words.map(({ stem, stop, light }, at): AskedWord => {
      const number = this.#numbers.get(stem);
      const features = new Map<number, number>();
      spelt[at] = [stem];
      if (number !== undefined && this.#weights.has(number)) features.set(number, 1);
      else if (!stop && this.#switches.typos && !this.#vocabulary.has(stem)) {
        const meant = meantBy(stem, this.#vocabulary);
        spelt[at] = meant;
        for (const other of meant) {
          const known = this.#numbers.get(other);
          if (known !== undefined) features.set(known, TUNE.typo);
        }
        if (meant.length === 0 && at === words.length - 1 && stem.length >= 3)
          this.#index.stems.forEach((other, known) => {
            if (other.startsWith(stem)) features.set(known, TUNE.prefix);
          });
      }
      const weight = stop
        ? 0
        : Math.max(0, ...[...features.keys()].map((feature) => this.#weight(feature))) || unknown * (light ? TUNE.light : 1);
      return { weight, features };
    });
    if (this.#switches.synonyms) this.#mean(spelt, asked);
    return asked;
  }

  #mean(spelt: readonly string[][], asked: readonly AskedWord[]): void {
    const phrases = this.#index.concepts.map(({ from }) => from);
    const first = this.#index.stems.length;
    for (let pick = 0; pick < Math.max(0, ...spelt.map(({ length }) => length)); pick++) {
      const stems = spelt.map((meant) => meant[pick] ?? meant[0] ?? '');
      for (const { concept, at } of meantIn(stems, phrases)) for (const place of at) asked[place]?.features.set(first + concept, 1);
    }
  }

  /** How much of the question the page as a whole knows: weighted by where it says it, and at all. */
  #wide(page: number, asked: readonly AskedWord[]): { weighted: number; known: number } {
    let weighted = 0;
    let known = 0;
    for (const { weight, features } of asked) {
      let best = 0;
      let any = 0;
      for (const [feature, likeness] of features) {
        const at = this.#pages[page]?.get(feature);
        if (at === undefined) continue;
        const like = likeness * (feature >= this.#index.stems.length ? TUNE.synonym : 1);
        best = Math.max(best, like * at);
        any = Math.max(any, like);
      }
      weighted += weight * best;
      known += weight * any;
    }
    return { weighted, known };
  }
}
