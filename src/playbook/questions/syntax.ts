import type { RootContent } from 'mdast';
import type { Question } from '../model/authored-question.ts';
import type { findingAt } from '../tree/nodes.ts';
import type { Carrier } from './identity.ts';
import type { QuestionNode, Written } from './written.ts';

/**
 * How plainly a part of a question says that it is to be answered. Where several could be, the plainest is: a bullet list or a
 * table above a task list belongs to what is asked, and so does a bullet list beside a gap.
 */
export const PLAIN = { boxes: 0, shape: 1, gap: 2, bare: 3 } as const;

/** What a question may be answered with. */
export interface Answerable {
  plain: (typeof PLAIN)[keyof typeof PLAIN];
  /** Place among the question's parts. */
  at: number;
  /** It stands in what is asked, as gaps do: there is nothing below to choose among. */
  inStem?: boolean;
}

/** Says what is wrong. */
export type Say = (
  at: Parameters<typeof findingAt>[0],
  message: string,
  fix: string,
  rule?: 'question' | 'feedback' | 'many-options',
) => void;

/** How one kind of question is written in plain GFM: read, checked and taken apart. How it is graded is in `grading.ts`. */
export interface Syntax {
  /** What the documentation calls the kind, and how it says that it is scored. */
  about: { name: string; score: string };
  /** All that would make a question of this kind. */
  find(node: QuestionNode, parts: readonly RootContent[]): Answerable[];
  /** What the model says of it. */
  answers(written: Written): Pick<Question, 'options' | 'gaps'>;
  /** What an answer is graded by, as one text: the same wherever options stand in the source, unless their order is the answer. */
  key(answers: Pick<Question, 'options' | 'gaps'>): string;
  /** Says what is wrong with what can be chosen. */
  check(written: Written, node: QuestionNode, say: Say): void;
  /**
   * What can be chosen, in the order in which everybody sees it first.
   *
   * @param seed what the order is made from
   */
  offer(written: Written, seed: string, node: QuestionNode): RootContent[];
  /** The answer, with what is said to each option. */
  answer(written: Written): RootContent[];
  /** What may carry an id of its own, in the order of the text. */
  carriers(written: Written): Carrier[];
}
