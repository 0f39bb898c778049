import { KINDS, type ResultKind } from './labels.ts';
import { ELLIPSIS, type Fragment, type SubResult } from './pagefind.ts';

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
  /** The practice’s number; other pages have none. */
  number: string | undefined;
  title: string;
  /** Around the words that were searched for; the page's summary where none were. */
  excerpt: Stretch[];
  /** The first words to say, where the page is meant for what was said; its link leads there. */
  say?: string;
  /** Best first. */
  parts: HitPart[];
}

/** More than a few places on one page bury the next page. */
const MOST_PARTS = 3;

/**
 * A result as it is shown.
 *
 * @param answers it is meant for what was said, and not only found by its words
 */
export function hitOf(fragment: Fragment, asked: boolean, answers = false): Hit {
  const { url, meta } = fragment;
  const title = meta['title'] ?? url;
  const number = meta['number'];
  const found = asked ? trimLeading(stretches(fragment.excerpt), number ? `${number}. ${title}` : title) : [];
  const parts = asked ? partsOf(fragment.sub_results) : [];
  // Where the best place in the page says the same, the summary says more.
  const repeated = parts.some(({ excerpt }) => textOf(excerpt) === textOf(found));
  const { say, under } = meta;
  return {
    kind: KINDS.find((kind) => kind === meta['kind']) ?? 'practice',
    url: answers && say && under ? `${url}#${encodeURIComponent(under)}` : url,
    number,
    title,
    excerpt: found.length > 0 && !repeated ? found : [{ text: meta['summary'] ?? '', mark: false }],
    ...(answers && say && { say }),
    parts,
  };
}

function partsOf(found: readonly SubResult[]): HitPart[] {
  return (
    found
      .filter(({ anchor }) => anchor)
      .toSorted((a, b) => score(b) - score(a))
      .map(({ anchor, url, title, excerpt }) => {
        return {
          kind: KIND_OF.get(anchor?.element ?? '') ?? ('heading' as const),
          url,
          title,
          excerpt: trimLeading(stretches(excerpt), title),
        };
      })
      // A heading of which only questions hung: they are results themselves.
      .filter(({ kind, excerpt }) => kind !== 'heading' || excerpt.length > 0)
      .slice(0, MOST_PARTS)
  );
}

/** The elements that the indexer's documents give to plays and questions. */
const KIND_OF: ReadonlyMap<string, HitPart['kind']> = new Map([
  ['figure', 'play'],
  ['section', 'question'],
]);

function score({ weighted_locations }: SubResult): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

/**
 * Takes an excerpt apart, so that nothing of it is ever put into the page as HTML. Pagefind marks whole words, with the
 * comma behind them, and escapes the brackets that stood in the text; words side by side become one stroke.
 */
export function stretches(excerpt: string): Stretch[] {
  const joined = excerpt.replace(/<\/mark>(\s+)<mark>/g, '$1');
  return joined.split(/(<mark>.*?<\/mark>)/s).flatMap((piece) => {
    if (!piece.startsWith('<mark>')) return stretch(plain(piece), false);
    const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(plain(piece.slice(6, -7))) ?? [];
    return [...stretch(before, false), ...stretch(word, true), ...stretch(after, false)];
  });
}

function stretch(text: string, mark: boolean): Stretch[] {
  return text === '' ? [] : [{ text, mark }];
}

function plain(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/**
 * Takes from the front what stands above the excerpt anyway: the number and the title, or the end of the title where the
 * excerpt begins in the middle of it.
 */
function trimLeading(excerpt: readonly Stretch[], front: string): Stretch[] {
  const text = textOf(excerpt);
  const start = text.startsWith(ELLIPSIS) ? ELLIPSIS.length + 1 : 0;
  const words = front.split(/\s+/);
  for (let from = 0; from < words.length; from++) {
    const rest = words.slice(from).join(' ');
    const after = text.slice(start + rest.length);
    // Pagefind ends a title with a full stop. Without one, a single word is more likely to be the text's own.
    const ends = from === 0 ? /^[.\s]|^$/ : /^\.(\s|$)/;
    if (text.startsWith(rest, start) && ends.test(after))
      return drop(excerpt, start + rest.length + (/^[.\s]*/.exec(after)?.[0].length ?? 0));
  }
  return [...excerpt];
}

function textOf(excerpt: readonly Stretch[]): string {
  return excerpt.map(({ text }) => text).join('');
}

function drop(excerpt: readonly Stretch[], letters: number): Stretch[] {
  let left = letters;
  return excerpt.flatMap(({ text, mark }) => {
    const cut = Math.min(left, text.length);
    left -= cut;
    return stretch(text.slice(cut), mark);
  });
}
