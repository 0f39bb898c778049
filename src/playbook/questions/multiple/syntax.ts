import { choice, rightIn, taskLists } from '../choice.ts';
import type { Syntax } from '../syntax.ts';

/** A task list with several boxes ticked. */
export const multiple: Syntax = choice(({ name }, parts) => (name === 'Scenario' ? [] : taskLists(parts, (list) => rightIn(list) > 1)));
