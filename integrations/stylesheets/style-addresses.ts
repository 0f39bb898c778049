import { tokenize, tokenTypes } from 'css-tree/tokenizer';
import { ident, string, url } from 'css-tree/utils';

/** An address that a stylesheet loads. */
export interface StyleAddress {
  address: string;
  /** Where that is said, as an offset in the text: at `@import`, `url(` or the function around it. */
  at: number;
  /** The characters that hold the address, with its quotes or brackets: from `start` up to `end`. */
  start: number;
  end: number;
  /** Another address as these characters would hold it. */
  written(address: string): string;
}

/** Functions that load what a string in them names. */
const LOADING = new Set(['url', 'src', 'image-set', '-webkit-image-set']);

/**
 * Every address that a stylesheet loads, in its order: in `url()`, with or without quotes, in `src()` and `image-set()`, and
 * after `@import`. The text is taken apart as browsers take it apart (CSS Syntax 3), whatever mistakes it holds, so nothing
 * in it is read differently.
 */
export function styleAddresses(css: string): StyleAddress[] {
  const found: StyleAddress[] = [];
  /** The functions and brackets that are open, the innermost last. */
  const open: { name: string; at: number }[] = [];
  let importAt: number | undefined;
  tokenize(css, (type, start, end) => {
    if (type === tokenTypes.WhiteSpace || type === tokenTypes.Comment) return;
    const text = css.slice(start, end);
    const at = importAt ?? start;
    if (type === tokenTypes.Url) found.push({ address: url.decode(text), at, start, end, written: url.encode });
    else if (type === tokenTypes.String) {
      const inside = open.at(-1);
      const loading = importAt ?? (inside && LOADING.has(inside.name) ? inside.at : undefined);
      const written = (address: string) => string.encode(address, text.startsWith("'"));
      if (loading !== undefined) found.push({ address: string.decode(text), at: loading, start, end, written });
    } else if (type === tokenTypes.Function) {
      const name = ident.decode(text.slice(0, -1)).toLowerCase();
      open.push({ name, at });
      const bare = name === 'url' ? bareIn(css, end) : undefined;
      if (bare) found.push({ ...bare, at, written: (address) => string.encode(address) });
    } else if (type === tokenTypes.LeftParenthesis) open.push({ name: '', at });
    else if (type === tokenTypes.RightParenthesis) open.pop();
    importAt = type === tokenTypes.AtKeyword && ident.decode(text.slice(1)).toLowerCase() === 'import' ? start : undefined;
  });
  return found;
}

/** What stands without quotes in a `url(` that is written with escapes (`\75 rl(`): a token of its own to browsers, not to the tokeniser. */
function bareIn(css: string, start: number): { address: string; start: number; end: number } | undefined {
  const closing = css.indexOf(')', start);
  const end = closing < 0 ? css.length : closing;
  const text = css.slice(start, end).trim();
  return /^["']/.test(text) ? undefined : { address: url.decode(`url(${text})`), start, end };
}
