import type { QuestionKind } from '../playbook/model/question.ts';
import type { Key } from '../playbook/questions/grading.ts';
import { KINDS } from '../playbook/questions/kinds.ts';

/**
 * Grades an answer, as its kind does it.
 *
 * @param chosen ids as `Key` has them; for `blank` what was typed, gap by gap; for `scenario` the path
 * @returns 0 to 1; `undefined` where nothing was chosen or nothing can be right: that is no answer
 */
export function score(kind: QuestionKind, key: Key, chosen: readonly string[]): number | undefined {
  return KINDS[kind].grade(key, chosen);
}

export type Verdict = 'right' | 'partly' | 'wrong';

/** Is it wholly right? Scores are fractions: what adds up to one may miss it by the last bit. */
export function isRight(score: number): boolean {
  return score > 0.999;
}

/** A score in a word. */
export function verdictOf(score: number): Verdict {
  return isRight(score) ? 'right' : score > 0 ? 'partly' : 'wrong';
}
