import { KINDS, type ResultKind } from './labels.ts';
import type { Fragment, SubResult } from './pagefind.ts';

/** A stretch of an excerpt; `mark` where it is what was searched for. */
export interface Stretch {
  text: string;
  mark: boolean;
}

/** A place inside a page: its link leads right there. */
export interface HitPart {
  kind: 'heading' | 'play' | 'question';
  url: string;
  title: string;
  excerpt: Stretch[];
}

/** A page that was found. */
export interface Hit {
  kind: ResultKind;
  url: string;
  /** The number on the shirt, of practices alone. */
  number: string | undefined;
  title: string;
  /** Around the words that were searched for; the page's summary where none were. */
  excerpt: Stretch[];
  /** Best first. */
  parts: HitPart[];
}

/** More than a few places on one page bury the next page. */
const MOST_PARTS = 3;

/** A result as it is shown. */
export function hitOf(fragment: Fragment, asked: boolean): Hit {
  const { url, meta } = fragment;
  return {
    kind: KINDS.find((kind) => kind === meta['kind']) ?? 'practice',
    url,
    number: meta['number'],
    title: meta['title'] ?? url,
    excerpt: asked ? stretches(fragment.excerpt) : [{ text: meta['summary'] ?? '', mark: false }],
    parts: asked ? partsOf(fragment.sub_results) : [],
  };
}

function partsOf(found: readonly SubResult[]): HitPart[] {
  return found
    .filter(({ anchor }) => anchor)
    .toSorted((a, b) => score(b) - score(a))
    .slice(0, MOST_PARTS)
    .map(({ anchor, url, title, excerpt }) => ({ kind: KIND_OF[anchor?.element ?? ''] ?? 'heading', url, title, excerpt: stretches(excerpt) }));
}

/** The elements that the indexer's documents give to plays and questions. */
const KIND_OF: Record<string, HitPart['kind']> = { figure: 'play', section: 'question' };

function score({ weighted_locations }: SubResult): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

/**
 * Takes an excerpt apart, so that nothing of it is ever put into the page as HTML. Pagefind marks words with `<mark>`
 * and escapes the brackets that stood in the text.
 */
export function stretches(excerpt: string): Stretch[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .map((piece) => ({ text: plain(piece.replace(/^<mark>|<\/mark>$/g, '')), mark: piece.startsWith('<mark>') }))
    .filter(({ text }) => text !== '');
}

function plain(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
