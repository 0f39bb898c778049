import { fnv1a, pointsOf } from './fnv1a.ts';

/** A text as at most five characters, the same everywhere: FNV-1a, folded to 25 bits, base 36. */
export function short(text: string): string {
  const value = fnv1a(pointsOf(text));
  return ((value >>> 25) ^ (value & 0x1ffffff)).toString(36);
}
