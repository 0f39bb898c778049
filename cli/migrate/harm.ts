/**
 * How bad it is for readers, the worst first: a page is gone; words are gone; a link leads nowhere, a picture is not seen;
 * something looks other than before; a field said something that readers did not see.
 */
const HARMS: readonly RegExp[] = [
  /^(An empty page|A page (outside|of more|that TO)|A (file|folder) (cannot|could|that is no text|of another format)|A part of pages|A symbolic link|What is neither|The text cannot be read)/,
  /^(?!The attribute|Attributes|An icon|An import|The HTML element `<(script|style|noscript|template)>).*\b(was|were) left out$/,
  /^(A (wiki )?link|A picture|A linked file|An SVG|A file that TO)/,
  /./,
  /^((Of the|The) front matter|A lesson has no|A stage that|The title in|A list of contents calls|Files outside|A comment in the front matter)/,
];

/** Rank of a sentence of the report: 0 is the worst. What is not known is as bad as a loss of words. */
export function harmOf(what: string): number {
  const field = HARMS.length - 1;
  if (HARMS[field]?.test(what)) return /holds text/.test(what) ? 1 : field;
  const found = HARMS.findIndex((pattern) => pattern.test(what));
  return found < 0 ? 1 : found;
}
