import type { Place } from '../problems/problem.ts';
import type { PageQuestion } from './page-record.ts';

/** A question as its author wrote it, without its texts. */
export interface Question extends PageQuestion {
  /**
   * What can be chosen, in the order of the source: options, the items of an order in their right order, the left sides
   * of pairs, the first choices of a scenario. None where there are gaps.
   */
  options: Option[];
  gaps: Gap[];
  /** Is there an explanation after the options? */
  explained: boolean;
}

export interface Option extends Place {
  id: string;
  /** Marked `[x]`; every item of an order and every pair is. */
  right: boolean;
  /** Is there a blockquote that answers to it? */
  feedback: boolean;
  /** Place in the right order, from 1. */
  order?: number;
  /** Id of what it belongs to, in a match. */
  match?: string;
  /** Choices that follow, in a scenario. */
  next: Option[];
}

export interface Gap extends Place {
  /** Accepted answers. */
  accept: string[];
  /** What must be exactly as written, beside the letters. */
  exact: ('case' | 'accents')[];
}
