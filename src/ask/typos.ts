import { distance } from 'fastest-levenshtein';

/** How many letters of a word may be wrong. */
function tolerance(word: string): number {
  return word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
}

/** The known words that somebody may have meant who typed an unknown one; those with the fewest wrong letters. */
export function meantBy(word: string, known: Iterable<string>): string[] {
  const most = tolerance(word);
  let found: string[] = [];
  let best = most + 0.5;
  if (most === 0) return [];
  for (const other of known) {
    if (other[0] !== word[0] || tolerance(other) === 0) continue;
    if (Math.abs(other.length - word.length) > most) continue;
    const far = letters(word, other);
    if (far > best || far > (word.startsWith(other) ? most : tolerance(other))) continue;
    if (far < best) found = [];
    best = far;
    found.push(other);
  }
  return found;
}

/** Wrong letters; two that changed places are one. */
function letters(a: string, b: string): number {
  const far = distance(a, b);
  if (far !== 2 || a.length !== b.length) return far;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) ? 1 : far;
}
