import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { twice } from '../relations/twice.ts';

export const id: Rule = {
  name: 'id',
  group: 'relations',
  severity: 'error',
  fixed: true,
  finds: 'An id of a question, an assignment or a checklist that stands in two places, or is the anchor of a heading too.',
  why: 'What a reader answered is kept under it: two questions would share one memory.',
  wrong: `<Reflect id="yours">

What did you hear?

</Reflect>

<Reflect id="yours">

What did you say?

</Reflect>`,
  right: `<Reflect id="what-you-heard">

What did you hear?

</Reflect>

<Reflect id="what-you-said">

What did you say?

</Reflect>`,
  // That an id is the anchor of a heading is seen while the page is read.
  playbook: ({ alone }) => {
    const named = alone.flatMap(({ file, text }) => (text?.named ?? []).map((part) => ({ ...part, file })));
    return twice(named, ({ id }) => id).map(({ first, second: { file, line, column }, key }) =>
      findingIn(file, {
        line,
        column,
        rule: 'id',
        message: `The id \`${key}\` is already used in \`${first.file}\`, line ${first.line}`,
        fix: 'choose another id: readers’ answers are kept under it',
      }),
    );
  },
};
