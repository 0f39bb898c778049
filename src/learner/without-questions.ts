import type { Catalogue } from './learning-catalogue.ts';

/** The catalogue as if some questions were not in it: for a queue of others. */
export function withoutQuestions(catalogue: Catalogue, questions: Iterable<string>): Catalogue {
  const left = new Set(questions);
  return { ...catalogue, questions: catalogue.questions.filter(({ id }) => !left.has(id)) };
}
