import type { QuestionKind } from '../../../playbook/model/question.ts';
import { blank } from './blank/form.ts';
import type { MakeForm } from './form.ts';
import { matching } from './matching/form.ts';
import { multiple } from './multiple/form.ts';
import { ordering } from './ordering/form.ts';
import { single } from './single/form.ts';

/** How each kind of question is answered. A scenario is played step by step, by an element of its own. */
export const FORMS: Readonly<Record<QuestionKind, MakeForm | undefined>> = {
  single,
  multiple,
  ordering,
  matching,
  blank,
  scenario: undefined,
};
