import type { Root } from 'hast';
import { highlight } from './highlight.ts';
import { holdGaps } from './hold-gaps.ts';

/** The last steps of a page before it is written, by whatever way it is: pages with code come out as all others do. */
export function finish(tree: Root): void {
  highlight(tree);
  holdGaps(tree);
}
