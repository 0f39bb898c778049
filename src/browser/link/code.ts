/** How many words a code has: 66 bits, with lists of 2,048. */
export const CODE_WORDS = 6;
/** Letters by which every word of a list is known. */
const TOLD = 4;
const LIST = 2048;

/**
 * Word lists of BIP 39 in which four letters without their accents tell all words apart, each loaded when a code is made in
 * its language. A reader of another language gets English words.
 */
export const LISTS: ReadonlyMap<string, () => Promise<{ wordlist: readonly string[] }>> = new Map([
  ['cs', () => import('@scure/bip39/wordlists/czech.js')],
  ['en', () => import('@scure/bip39/wordlists/english.js')],
  ['es', () => import('@scure/bip39/wordlists/spanish.js')],
  ['fr', () => import('@scure/bip39/wordlists/french.js')],
  ['it', () => import('@scure/bip39/wordlists/italian.js')],
  ['pt', () => import('@scure/bip39/wordlists/portuguese.js')],
]);

/**
 * Six words by chance of the platform, as they are said.
 *
 * @param language BCP 47 tag of whoever will say them
 */
export async function newCode(language: string): Promise<{ words: string[]; language: string }> {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const known = LISTS.has(primary) ? primary : 'en';
  const list = (await LISTS.get(known)?.())?.wordlist ?? [];
  // 2,048 divides what sixteen bits can be: no word comes more often than another.
  const picked = crypto.getRandomValues(new Uint16Array(CODE_WORDS));
  return { words: Array.from(picked, (chance) => (list[chance % LIST] ?? '').normalize('NFC')), language: known };
}

/**
 * A code as it is sealed with, however it was typed: the first four letters of each word, small, without accents, whatever
 * stands between words. So no list is needed to read one.
 *
 * @returns `undefined` where it has not as many words as a code
 */
export function plainCode(typed: string): string | undefined {
  const words = wordsOf(typed);
  return words.length === CODE_WORDS ? words.map((word) => [...word].slice(0, TOLD).join('')).join(' ') : undefined;
}

/** The words that were typed: letters alone, so that signs and numbers between them do not count. */
export function wordsOf(typed: string): string[] {
  return typed
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}
