import type { QuestionKind } from './catalogue.ts';

/**
 * What is right.
 *
 * - `single`, `multiple`, `scenario`: ids of the right options (`[x]`), in any order
 * - `ordering`: ids of all items, in the right order
 * - `matching`: `pair(left, right)` for every row, in any order
 * - `blank`: for every gap, in the order of the sentence, the texts that are accepted
 */
export type Key = { right: readonly string[] } | { accept: readonly (readonly string[])[]; strict?: Strict | undefined };

/** What counts in a gap beside the letters; nothing unless the author says so. */
export interface Strict {
  case?: boolean | undefined;
  diacritics?: boolean | undefined;
}

/** How a match is written among what was chosen: never positions. Ids hold no `=`. */
export function pair(left: string, right: string): string {
  return `${left}=${right}`;
}

/**
 * Grades an answer, by "Scoring" in learning.md:
 *
 * - `single`: 1 or 0
 * - `multiple`: (hits − false alarms) / number of right options, at least 0
 * - `ordering`: share of all pairs of items that stand in the right order to each other (Kendall's distance, turned round)
 * - `matching`: share of the right pairs
 * - `blank`: share of the gaps filled with an accepted text
 * - `scenario`: share of right choices on the path that was taken
 *
 * @param chosen ids as `Key` has them; for `blank` what was typed, gap by gap; for `scenario` the path
 * @returns 0 to 1; `undefined` where nothing was chosen or nothing can be right: that is no answer
 */
export function score(kind: QuestionKind, key: Key, chosen: readonly string[]): number | undefined {
  if ('accept' in key) return gaps(key.accept, chosen, key.strict);
  const given = [...new Set(chosen)];
  const { right } = key;
  if (given.length === 0 || right.length === 0) return undefined;
  const hits = given.filter((id) => right.includes(id)).length;
  switch (kind) {
    case 'single':
      return hits === 1 && given.length === 1 ? 1 : 0;
    case 'multiple':
      return Math.max(0, (2 * hits - given.length) / new Set(right).size);
    case 'ordering':
      return inOrder(right, given);
    case 'matching':
      // More pairs than rows would be guessing.
      return hits / Math.max(right.length, given.length);
    case 'scenario':
      // A path may come by the same choice twice.
      return chosen.filter((id) => right.includes(id)).length / chosen.length;
    case 'blank':
      return undefined;
  }
}

/** Is it wholly right? Scores are fractions: what adds up to one may miss it by the last bit. */
export function isRight(score: number): boolean {
  return score > 0.999;
}

function inOrder(right: readonly string[], given: readonly string[]): number {
  if (right.length === 1) return given[0] === right[0] ? 1 : 0;
  const place = new Map(given.map((id, at) => [id, at]));
  let pairs = 0;
  let kept = 0;
  for (const [at, first] of right.entries()) {
    for (const second of right.slice(at + 1)) {
      pairs++;
      if ((place.get(first) ?? Number.NaN) < (place.get(second) ?? Number.NaN)) kept++;
    }
  }
  return kept / pairs;
}

function gaps(accept: readonly (readonly string[])[], typed: readonly string[], strict: Strict = {}): number | undefined {
  if (accept.length === 0 || typed.every((text) => text.trim() === '')) return undefined;
  const right = accept.filter((texts, at) => {
    const given = normalise(typed[at] ?? '', strict);
    return given !== '' && texts.some((text) => normalise(text, strict) === given);
  });
  return right.length / accept.length;
}

/**
 * Text as a gap compares it: spaces, the shapes of quotes and dashes (phones change them) and a sign at the end never
 * count; case and diacritics where the author asks for them.
 */
export function normalise(text: string, strict: Strict = {}): string {
  const shaped = text
    .normalize('NFKC')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=.)\s*[.,;:!?]+$/, '');
  const cased = strict.case ? shaped : shaped.toLowerCase();
  // Marks of Latin, Greek and Cyrillic letters only: elsewhere they are vowels.
  return strict.diacritics
    ? cased
    : cased
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC');
}
