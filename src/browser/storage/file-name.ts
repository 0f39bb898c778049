const LONGEST_PART = 40;

/**
 * Words as a part of a file's name: letters and digits of any script and hyphens, nothing that a file system refuses or takes
 * for something else. Empty where nothing is left.
 */
export function namePart(words: string): string {
  const plain = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return [...plain].slice(0, LONGEST_PART).join('').replace(/^-|-$/g, '');
}
