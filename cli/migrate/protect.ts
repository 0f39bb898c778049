/** From where to where, `to` excluded. */
export interface Span {
  from: number;
  to: number;
}

/**
 * The parts of a Markdown text in which nothing is markup: fenced code at any depth, code in a line, HTML comments.
 * Works on lines and not on a syntax tree: what MkDocs and Hugo put around a text makes other code of it.
 */
export function protectedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let fence: { sign: string; length: number; width: number; from: number } | undefined;
  let plain = 0;
  let at = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const mark = /^((?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})(.*)/.exec(line);
    const width = mark?.[1]?.length ?? 0;
    const sign = mark?.[2]?.charAt(0);
    if (fence && mark?.[2] && sign === fence.sign && mark[2].length >= fence.length && width < fence.width + 4 && mark[3]?.trim() === '') {
      spans.push({ from: fence.from, to: at + line.length });
      fence = undefined;
      plain = at + line.length;
    } else if (!fence && mark?.[2] && sign && !(sign === '`' && mark[3]?.includes('`'))) {
      spans.push(...inline(text, plain, at));
      fence = { sign, length: mark[2].length, width, from: at };
    }
    at += line.length;
  }
  if (fence) spans.push({ from: fence.from, to: text.length });
  else spans.push(...inline(text, plain, text.length));
  return spans;
}

/** Code in a line, which ends where its paragraph does, and comments. */
function inline(text: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  const part = text.slice(from, to);
  for (const match of part.matchAll(/<!--[\s\S]*?(?:-->|$)|(?<![`\\])(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\1(?!`)/g))
    spans.push({ from: from + match.index, to: from + match.index + match[0].length });
  return spans;
}

/** Answers quickly whether an offset lies in one of many spans, which are sorted and do not overlap. */
export function inside(spans: readonly Span[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.to ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const span = spans[low];
    return span !== undefined && span.from <= offset;
  };
}

/** The matches of a pattern in a text, those in code and comments left out. */
export function matches(text: string, pattern: RegExp, spans: readonly Span[] = protectedSpans(text)): RegExpExecArray[] {
  const hidden = inside(spans);
  return [...text.matchAll(pattern)].filter((match) => !hidden(match.index));
}
