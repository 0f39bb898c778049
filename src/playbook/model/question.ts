import type { Place } from '../problems/problem.ts';

/** The kinds of questions. What each is, is in a folder of `../questions/` and in one of `src/components/authoring/questions/`. */
export const QUESTION_KINDS = ['single', 'multiple', 'ordering', 'matching', 'blank', 'scenario'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Is it a kind that there is? Pages and authors may say anything. */
export function isQuestionKind(kind: unknown): kind is QuestionKind {
  return QUESTION_KINDS.some((known) => known === kind);
}

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

/** What a playbook knows of a question beside its page: kept in the cache, the collections and `/practice.json`. */
export interface PageQuestion extends Place {
  id: string;
  kind: QuestionKind;
  skill?: string | undefined;
  level?: number | undefined;
  /** Revision, from 1: raised by the author when an answer given before should count no more. */
  rev: number;
  /** Hash of the answer key: the kind, the ids, which are right, their order. */
  key: string;
  /** What is asked, in short. */
  title: string;
  /** Ids of what can be chosen first, where there is something: what makes a question the same one after a change. */
  optionIds?: string[];
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

/** What somebody is asked to do, for the list of assignments. */
export interface PageAssignment {
  id: string;
  title: string;
  days?: number | undefined;
}

/** What a page asks a private note about. */
export interface PagePrompt {
  id: string;
  title: string;
}
