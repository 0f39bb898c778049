/** The kinds of questions. What each is, is in a folder of `../questions/` and in one of `src/components/authoring/questions/`. */
export const QUESTION_KINDS = ['single', 'multiple', 'ordering', 'matching', 'blank', 'scenario'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Is it a kind that there is? Pages and authors may say anything. */
export function isQuestionKind(kind: unknown): kind is QuestionKind {
  return QUESTION_KINDS.some((known) => known === kind);
}
