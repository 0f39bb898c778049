import type { Rule } from '../model/rule.ts';
import { outlineOf } from '../prose/outline.ts';
import { findingAt } from '../tree/nodes.ts';

/** How many times as long as the longest wrong option, */
const TIMES = 1.5;
/** and by how many letters at least: among short options everything is long. */
const LETTERS = 20;

/**
 * A question with one right option, of which
 *
 *   letters(right) ≥ 1.5 × letters(longest wrong)  and  letters(right) ≥ letters(longest wrong) + 20
 *
 * That options should be about equally long is one of the guidelines collected by T. M. Haladyna, S. M. Downing and
 * M. C. Rodriguez, “A Review of Multiple-Choice Item-Writing Guidelines for Classroom Assessment”, Applied Measurement in
 * Education 15 (2002). The margin is ours.
 */
export const longestRight: Rule = {
  name: 'longest-right',
  group: 'questions',
  severity: 'warning',
  finds: `A question whose right option is by far the longest: ${TIMES} times as long as the longest wrong one, and ${LETTERS} letters longer.`,
  why: 'Whoever writes a question takes care that the right option is wholly true, and it grows. Readers notice that sooner than anything else, and choose the longest one without reading.',
  wrong: `<Question id="first-word">

Who speaks first?

- [ ] You
  > Then it is about you.
- [x] The buyer, because what they say first is what they have come for
  > Wait for it.

Their first sentence is your agenda.

</Question>`,
  right: `<Question id="first-word">

Who speaks first?

- [ ] You
  > Then it is about you.
- [x] The buyer
  > What they say first is what they have come for.

Their first sentence is your agenda.

</Question>`,
  *page(view) {
    for (const asked of outlineOf(view).questions) {
      if (asked.parts?.kind !== 'single') continue;
      const options = asked.options;
      const right = options.find((option) => option.right);
      const most = options.reduce((length, option) => (option.right ? length : Math.max(length, option.text.length)), 0);
      // Pictures and nothing: there is no length to compare with.
      if (!right || most === 0) continue;
      const { length } = right.text;
      if (length >= TIMES * most && length >= most + LETTERS)
        yield findingAt(
          right.node,
          'longest-right',
          `The right option has ${length} letters, the longest wrong one ${most}`,
          'move the reason into the feedback below it, or give the wrong ones as much to say',
        );
    }
  },
};
