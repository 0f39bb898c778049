/**
 * FNV-1a, 32 bits: the same number for the same codes, on the server and in every browser. No secret is safe in it.
 *
 * Source: G. Fowler, L. C. Noll and K.-P. Vo, “The FNV Non-Cryptographic Hash Algorithm”.
 */
export function fnv1a(codes: Iterable<number>): number {
  let value = 0x811c9dc5;
  for (const code of codes) value = Math.imul(value ^ code, 0x01000193) >>> 0;
  return value;
}

/** What a text is made of, in units of UTF-16. */
export function* unitsOf(text: string): Generator<number> {
  for (let at = 0; at < text.length; at++) yield text.charCodeAt(at);
}

/** What a text is made of, sign by sign. */
export function* pointsOf(text: string): Generator<number> {
  for (const character of text) yield character.codePointAt(0) ?? 0;
}
