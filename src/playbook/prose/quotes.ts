const OUTER = /^[“„‟”«»"](.*[^“”„‟«»"].*)[“”‟«»"]$/su;

/** What somebody says without the quotes around all of it: whoever shows it sets them. Quotes within stay. */
export function withoutOuterQuotes(text: string): string {
  const inner = OUTER.exec(text.trim())?.[1];
  return inner === undefined || /[“”„‟«»"]/u.test(inner) ? text : inner.trim();
}
