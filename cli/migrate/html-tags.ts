/** A tag of HTML or JSX in a text. */
export interface HtmlTag {
  name: string;
  closing: boolean;
  selfClosing: boolean;
  attributes: HtmlAttribute[];
  start: number;
  end: number;
}

export interface HtmlAttribute {
  name: string;
  /** Without quotes; `undefined` for one that stands alone. */
  value: string | undefined;
  /** The value is an expression in braces. */
  expression: boolean;
  /** With the white space before it. */
  start: number;
  end: number;
  /** The value alone, without quotes. */
  valueStart: number;
}

/**
 * Reads the tag that begins at an offset, or nothing where there is none.
 *
 * @param jsx values may stand in braces
 */
export function tagAt(text: string, start: number, jsx = false): HtmlTag | undefined {
  const head = /^<(\/?)([A-Za-z][\w.:-]*|)/.exec(text.slice(start, start + 120));
  if (!head || (head[2] === '' && !jsx)) return undefined;
  const attributes: HtmlAttribute[] = [];
  let at = start + head[0].length;
  for (;;) {
    const before = at;
    while (/\s/.test(text[at] ?? '')) at++;
    const sign = text[at];
    if (sign === undefined) return undefined;
    if (sign === '>' || (sign === '/' && text[at + 1] === '>')) {
      const selfClosing = sign === '/';
      return { name: head[2] ?? '', closing: head[1] === '/', selfClosing, attributes, start, end: at + (selfClosing ? 2 : 1) };
    }
    if (sign === '/') {
      at++;
      continue;
    }
    if (sign === '{' && jsx) {
      const end = braceEnd(text, at);
      if (end === undefined) return undefined;
      attributes.push({ name: '', value: text.slice(at + 1, end - 1), expression: true, start: before, end, valueStart: at + 1 });
      at = end;
      continue;
    }
    const name = /^[^\s=>/"'<{]+/.exec(text.slice(at, at + 200))?.[0];
    if (!name) return undefined;
    at += name.length;
    const equals = /^\s*=\s*/.exec(text.slice(at, at + 200));
    if (!equals) {
      attributes.push({ name, value: undefined, expression: false, start: before, end: at, valueStart: at });
      continue;
    }
    at += equals[0].length;
    const quote = text[at];
    let end: number | undefined;
    let edge = 1;
    if (quote === '"' || quote === "'") {
      const closing = text.indexOf(quote, at + 1);
      end = closing < 0 ? undefined : closing + 1;
    } else if (quote === '{' && jsx) end = braceEnd(text, at);
    else {
      end = at + (/^[^\s>]+/.exec(text.slice(at))?.[0].length ?? 0);
      edge = 0;
    }
    if (end === undefined) return undefined;
    attributes.push({
      name,
      value: text.slice(at + edge, end - edge),
      expression: quote === '{' && jsx,
      start: before,
      end,
      valueStart: at + edge,
    });
    at = end;
  }
}

/** Offset behind the brace that closes the one at `start`; strings in between may hold any. */
function braceEnd(text: string, start: number): number | undefined {
  let depth = 0;
  let quote: string | undefined;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (quote !== undefined) {
      if (sign === '\\') at++;
      else if (sign === quote) quote = undefined;
    } else if (sign === '"' || sign === "'" || sign === '`') quote = sign;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

/** Every tag in a piece of HTML, comments left out. Offsets are those of the whole text. */
export function tagsOf(text: string, from: number, to: number): HtmlTag[] {
  const found: HtmlTag[] = [];
  for (let at = from; at < to; ) {
    const next = text.indexOf('<', at);
    if (next < 0 || next >= to) break;
    if (text.startsWith('<!--', next)) {
      const end = text.indexOf('-->', next);
      at = end < 0 ? to : end + 3;
      continue;
    }
    const tag = tagAt(text, next);
    if (tag && tag.end <= to) found.push(tag);
    at = tag ? tag.end : next + 1;
  }
  return found;
}
