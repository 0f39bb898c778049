/** Characters that look like a space, or like nothing, and part no marker from its text: the inside of a character class. */
export const ODD = '\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff';

const ANY_ODD = new RegExp(`[${ODD}]`);

/** Holds the text a character that looks like a space and is none? */
export function holdsOddSpace(text: string): boolean {
  return ANY_ODD.test(text);
}

const NAMES: Record<string, string> = {
  '\u00a0': 'a no-break space',
  '\u200b': 'a zero-width space',
  '\u202f': 'a narrow no-break space',
  '\u2060': 'a word joiner',
  '\u3000': 'an ideographic space',
  '\ufeff': 'a zero-width no-break space',
};

/** What the first such character of a text is called: `a no-break space (U+00A0)`. */
export function oddSpaceIn(text: string): string | undefined {
  const [found] = ANY_ODD.exec(text) ?? [];
  const code = found?.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return found && `${NAMES[found] ?? 'an unusual space'} (U+${code})`;
}
