import type { CompiledFile } from '../model/compiled.ts';
import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { listedFiles } from '../relations/listed.ts';

export const uncheckedLesson: Rule = {
  name: 'unchecked-lesson',
  group: 'upkeep',
  severity: 'hint',
  finds: 'A lesson that ends without a question or without an assignment.',
  why: 'A lesson that is only read is forgotten within days. The question shows what has arrived; the assignment takes it into the next call.',
  in: 'modules/first-call/01-prepare.mdx',
  wrong: `---
title: Prepare
---

Write down what you want to know.`,
  right: `---
title: Prepare
---

Write down what you want to know.

<Question id="prepare-first">

What do you write down first?

- [x] What you want to know
  > It decides what you ask.
- [ ] What you want to say
  > Then you say it, whatever they need.

You prepare to listen.

</Question>

<Assignment id="prepare-one-call" days="3">

Write down three questions before one call.

</Assignment>`,
  *playbook({ files }) {
    for (const lesson of listedFiles(files)) {
      if (lesson.kind !== 'lesson' || !lesson.text || lesson.text.broken) continue;
      const missing = missingIn(lesson.text);
      if (missing)
        yield findingIn(lesson.file, {
          line: 1,
          column: 1,
          rule: 'unchecked-lesson',
          message: `The lesson has no ${missing}`,
          fix:
            missing === 'assignment'
              ? 'add an `<Assignment>`'
              : missing === 'question'
                ? 'add a `<Question>`'
                : 'add a `<Question>` and an `<Assignment>`',
        });
    }
  },
};

function missingIn({ questions, assignments }: NonNullable<CompiledFile['text']>): string | undefined {
  const names = [...(questions.length === 0 ? ['question'] : []), ...(assignments.length === 0 ? ['assignment'] : [])];
  return names.length === 0 ? undefined : names.join(' and no ');
}
