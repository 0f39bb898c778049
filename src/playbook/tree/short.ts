/** FNV-1a, folded to 25 bits, base 36: at most five characters, the same everywhere. */
export function short(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return ((value >>> 25) ^ (value & 0x1ffffff)).toString(36);
}
