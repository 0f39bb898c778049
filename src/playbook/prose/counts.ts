/** What a paragraph is made of. */
export interface Counts {
  /** Letters and digits. */
  letters: number;
  /** What spaces part, and holds a letter or a digit. */
  words: number;
  /** Ends of sentences. A text that has none is a label, not a sentence. */
  sentences: number;
  /** Words of the longest stretch without a full stop. An abbreviation ends one too. */
  longest: number;
}

/**
 * Counts letter by letter: expressions that know Unicode are ten times as slow, and every paragraph of every page goes
 * through here. So a sign beyond ASCII is taken for a letter, but for the blocks that hold punctuation and spaces.
 */
export function count(text: string): Counts {
  let letters = 0;
  let words = 0;
  let sentences = 0;
  let longest = 0;
  let since = 0;
  let inWord = false;
  let ended = false;
  for (let at = 0; at <= text.length; at++) {
    // The end counts as a space.
    const code = at < text.length ? text.charCodeAt(at) : 32;
    if (isLetter(code)) {
      letters++;
      if (!inWord) {
        words++;
        since++;
      }
      inWord = true;
      ended = false;
    } else if (code <= 32 || code === 160) {
      inWord = false;
      if (ended) {
        sentences++;
        longest = Math.max(longest, since);
        since = 0;
      }
      ended = false;
    } else if (isEnd(code)) ended = true;
    // An apostrophe and a hyphen stay in their word; a quote mark or a bracket behind a full stop changes nothing.
  }
  return { letters, words, sentences, longest: Math.max(longest, since) };
}

/** `. ! ? …` */
function isEnd(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  // Signs of Latin-1, general punctuation, arrows and other signs, CJK punctuation.
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f);
}
