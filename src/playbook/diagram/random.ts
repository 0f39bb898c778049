import { fnv1a, unitsOf } from '../hash/fnv1a.ts';
import { mulberry32 } from '../hash/mulberry32.ts';

/** Numbers between -1 and 1 that depend on the text alone: the same play is drawn the same way on every machine. */
export function shake(text: string): () => number {
  // Good enough for a trembling hand.
  const random = mulberry32(fnv1a(unitsOf(text)));
  return () => 2 * random() - 1;
}
