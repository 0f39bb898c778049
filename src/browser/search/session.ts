import { type Found, find } from './find.ts';
import { type Hit, hitOf } from './hits.ts';
import type { Label, Labels } from './labels.ts';
import { nearest } from './nearest.ts';
import type { SearchIndex } from './pagefind.ts';
import { EVERYTHING, eachFacet, knownState, type SearchState } from './state.ts';

/** What an interface shows. */
export interface View {
  status: 'searching' | 'ready' | 'failed';
  /** The question that the results answer. */
  state: SearchState;
  labels: Labels | undefined;
  total: number;
  counts: Found['counts'];
  /** The results that have been loaded so far, best first. */
  hits: Hit[];
  /** No page had all the words. */
  some: boolean;
  /** Skills with a name like the words, where nothing was found. */
  nearest: Label[];
}

export interface SessionOptions {
  open(): Promise<SearchIndex>;
  show(view: View): void;
  /** How many results are loaded at a time. */
  portion: number;
  /** What the interface calls a practice. */
  practice: string;
}

/**
 * One search interface at work: asks, loads results in portions, and shows only what belongs to the latest question,
 * in whatever order the answers come.
 */
export class SearchSession {
  readonly #options: SessionOptions;
  #index: Promise<SearchIndex> | undefined;
  #turn = 0;
  #found: Found | undefined;
  #loading = false;
  #view: View = {
    status: 'searching',
    state: EVERYTHING,
    labels: undefined,
    total: 0,
    counts: eachFacet(() => ({})),
    hits: [],
    some: false,
    nearest: [],
  };

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /**
   * Asks a question.
   *
   * @param wait milliseconds in which another question may take its place: somebody is typing
   */
  async ask(state: SearchState, wait = 0): Promise<void> {
    const turn = ++this.#turn;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (turn !== this.#turn) return;
    this.#show({ ...this.#view, status: 'searching' });
    try {
      const index = await this.#open();
      const { labels } = index;
      const known = knownState(state, labels);
      const found = await find(index, known, this.#options.practice);
      const hits = await this.#load(found, 0);
      if (turn !== this.#turn) return;
      this.#found = found;
      const total = found.results.length;
      const near = total === 0 ? nearest(known.q, labels.skill) : [];
      this.#show({ status: 'ready', state: known, labels, total, counts: found.counts, hits, some: found.some, nearest: near });
    } catch {
      if (turn === this.#turn) this.#show({ ...this.#view, status: 'failed' });
    }
  }

  /** Loads the next portion of results. */
  async more(): Promise<void> {
    const found = this.#found;
    const turn = this.#turn;
    if (!found || this.#loading) return;
    this.#loading = true;
    try {
      const hits = await this.#load(found, this.#view.hits.length);
      if (turn === this.#turn) this.#show({ ...this.#view, hits: [...this.#view.hits, ...hits] });
    } catch {
      if (turn === this.#turn) this.#show({ ...this.#view, status: 'failed' });
    } finally {
      this.#loading = false;
    }
  }

  #open(): Promise<SearchIndex> {
    this.#index ??= this.#options.open().catch((error: unknown) => {
      // The next question tries again.
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  #load({ results, asked }: Found, from: number): Promise<Hit[]> {
    const portion = results.slice(from, from + this.#options.portion);
    return Promise.all(portion.map(async ({ data, answers }) => hitOf(await data(), asked, answers)));
  }

  #show(view: View): void {
    this.#view = view;
    this.#options.show(view);
  }
}
