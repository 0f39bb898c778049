/** What Windows-1252 has at 0x80 to 0x9f. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES = new Map([...UPPER].map((sign, index) => [sign, 0x80 + index]));
const HIGH = `[\\u0080-\\u00bf${[...UPPER].join('')}]`;
/** Two to four letters that are the bytes of one, each read by itself: none of these pairs stands in a word. */
const MISREAD = new RegExp(`[ÂÃÅ]${HIGH}|â${HIGH}${HIGH}|ð${HIGH}{3}`, 'gu');

/** Letters that were written in UTF-8 and read in Windows-1252, with what they were: `â€™` for `’`. */
export function misread(text: string): { written: string; meant: string }[] {
  if (!/[ÂÃÅâð]/.test(text)) return [];
  return [...text.matchAll(MISREAD)].flatMap(([written]) => {
    const bytes = [...written].map((sign) => BYTES.get(sign) ?? sign.codePointAt(0) ?? 0);
    try {
      const meant = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
      return [{ written, meant: meant === '\u00a0' ? ' ' : meant }];
    } catch {
      return [];
    }
  });
}
