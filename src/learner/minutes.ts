import { KINDS } from '../playbook/questions/kinds.ts';
import type { CatalogueQuestion } from './learning-catalogue.ts';

/** About how many minutes questions take, with their feedback: whole minutes, at least one for any question. */
export function minutesFor(questions: readonly CatalogueQuestion[]): number {
  const seconds = questions.reduce((sum, { kind }) => sum + KINDS[kind].seconds, 0);
  return seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60));
}
