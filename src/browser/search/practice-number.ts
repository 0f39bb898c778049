/**
 * The word under which the index holds a practice's number. Pagefind takes a word for the beginning of others, so `2`
 * finds 26 as well: this word is the beginning of no other.
 */
export function numberToken(number: number): string {
  return `nr${number}x`;
}

/** The number that a question asks for: `26`, `#26`, `Practice 26`, `no. 26`. */
export function numberIn(q: string, practice: string): number | undefined {
  const [, word, digits] = /^(\p{L}*\.?|#)\s*(\d{1,6})$/u.exec(q.trim()) ?? [];
  if (digits === undefined) return undefined;
  return ['', '#', 'no', 'no.', 'nr', 'nr.', practice.toLowerCase()].includes((word ?? '').toLowerCase()) ? Number(digits) : undefined;
}
