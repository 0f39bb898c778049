import type { QuestionKind } from '../model/question.ts';
import { blank } from './blank/syntax.ts';
import { matching } from './matching/syntax.ts';
import { multiple } from './multiple/syntax.ts';
import { ordering } from './ordering/syntax.ts';
import { scenario } from './scenario/syntax.ts';
import { single } from './single/syntax.ts';
import type { Syntax } from './syntax.ts';

/** Every kind of question, as the compiler has to know it. */
export const SYNTAX: Readonly<Record<QuestionKind, Syntax>> = { single, multiple, ordering, matching, blank, scenario };
