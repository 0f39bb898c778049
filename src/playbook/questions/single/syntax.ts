import { bareList, choice, rightIn, taskLists } from '../choice.ts';
import type { Syntax } from '../syntax.ts';

/** A task list with one box ticked. */
export const single: Syntax = choice({ name: 'one right option', score: 'right or wrong' }, ({ name }, parts) =>
  name === 'Scenario' ? [] : [...taskLists(parts, (list) => rightIn(list) <= 1), ...bareList(parts)],
);
