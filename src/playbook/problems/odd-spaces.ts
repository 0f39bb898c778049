/** They have a width, as a space has: where they stand before a marker they are its indent. */
const BLANK = '\\u000b\\u000c\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u2800\\u3000\\u3164\\uffa0';
/** They belong to text: they join letters, part them, choose a shape or turn the direction. Behind a space they break nothing. */
const IN_TEXT =
  '\\u0001-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200c-\\u200f\\u202a-\\u202e' +
  '\\u2061-\\u206f\\ufe00-\\ufe0f\\ufff0-\\ufffb\\u{1bca0}-\\u{1bca3}\\u{1d159}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}';
/** Characters without a width: the inside of a character class, for patterns with the flag `u`. */
export const NO_WIDTH = `\\u200b\\u2060\\ufeff${IN_TEXT}`;
/**
 * Characters that look like a space, or like nothing, and part no marker from its text: the inside of a character class, for
 * patterns with the flag `u`.
 */
export const ODD = BLANK + NO_WIDTH;

const ANY_ODD = new RegExp(`[${ODD}]`, 'u');
const BELONGS = new RegExp(`(?<=[ \\t>])[${IN_TEXT}]+$`, 'u');

/** Holds the text a character that looks like a space and is none? */
export function holdsOddSpace(text: string): boolean {
  return ANY_ODD.test(text);
}

/** A marker without what belongs to the text behind it: a mark that turns the direction of a language stands there by right. */
export function withoutMarks(marker: string): string {
  return marker.replace(BELONGS, '');
}

/** They change how letters beside them are drawn: joiners in scripts that join, shapes of signs and syllables, flags. */
const DRAWN = '\\u115f\\u1160\\u180b-\\u180d\\u180f\\u200c\\u200d\\ufe00-\\ufe0f\\u{e0020}-\\u{e01ef}';
const UNDRAWN = new RegExp(`(?![${DRAWN}])[${NO_WIDTH}]|(?<=[\\p{Script=Latin}\\p{Nd}])[\\u200c\\u200d]`, 'gu');

/** A text as it looks: without what is not seen, with plain spaces. */
export function asSeen(text: string): string {
  return text
    .replace(UNDRAWN, '')
    .replace(new RegExp(`[\\s${BLANK}]+`, 'gu'), ' ')
    .trim();
}

const NAMES: Record<string, string> = {
  '\u00a0': 'a no-break space',
  '\u00ad': 'a soft hyphen',
  '\u180e': 'a Mongolian vowel separator',
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width non-joiner',
  '\u200d': 'a zero-width joiner',
  '\u200e': 'a left-to-right mark',
  '\u200f': 'a right-to-left mark',
  '\u202f': 'a narrow no-break space',
  '\u2060': 'a word joiner',
  '\u2800': 'a blank of braille',
  '\u3000': 'an ideographic space',
  '\u3164': 'a Hangul filler',
  '\ufeff': 'a zero-width no-break space',
};
const WIDE = new RegExp(`[${BLANK}]`, 'u');

/** What the first such character of a text is called: `a no-break space (U+00A0)`. */
export function oddSpaceIn(text: string): string | undefined {
  const [found] = ANY_ODD.exec(text) ?? [];
  const code = found?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return found && `${NAMES[found] ?? (WIDE.test(found) ? 'an unusual space' : 'a character that cannot be seen')} (U+${code})`;
}
