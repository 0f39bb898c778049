import type { QuestionKind } from '../model/question.ts';
import { blank } from './blank/grade.ts';
import type { Grading } from './grading.ts';
import { matching } from './matching/grade.ts';
import { multiple } from './multiple/grade.ts';
import { ordering } from './ordering/grade.ts';
import { scenario } from './scenario/grade.ts';
import { single } from './single/grade.ts';

/** Every kind of question, as whoever practises has to know it. A folder of this one each. */
export const KINDS: Readonly<Record<QuestionKind, Grading>> = { single, multiple, ordering, matching, blank, scenario };
