import { choice, rightIn, taskLists } from '../choice.ts';
import type { Syntax } from '../syntax.ts';

/** A task list with several boxes ticked. */
export const multiple: Syntax = choice(
  { name: 'several', score: '(right ones chosen − wrong ones chosen) ÷ number of right ones, at least 0' },
  ({ name }, parts) => (name === 'Scenario' ? [] : taskLists(parts, (list) => rightIn(list) > 1)),
);
