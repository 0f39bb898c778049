import type { ListItem } from 'mdast';
import type { Rule } from '../model/rule.ts';
import { outlineOf } from '../prose/outline.ts';
import { followingOf } from '../questions/written.ts';
import { findingAt } from '../tree/nodes.ts';

export const deadEnd: Rule = {
  name: 'dead-end',
  group: 'questions',
  severity: 'warning',
  finds:
    'A step of a scenario, after the first one, at which every choice is wrong. (A first step without a right choice, and a branch without a reply, are errors of the rule `question`.)',
  why: 'Whoever gets there can only fail, and does not learn how to get out: after a mistake too there is something better to say and something worse. If nothing can be saved, let the branch end with the reply.',
  wrong: `<Scenario id="too-expensive">

“That is more than we thought.” What do you say?

- [x] “Compared to what?”
  > “To doing nothing.”
- [ ] “I could do ten per cent.”
  > “Make it twenty.”

  - [ ] “Fifteen.”
    > “Twenty, or we stop here.”
  - [ ] “Twenty, then.”
    > “And free delivery?”

A price is a comparison.

</Scenario>`,
  right: `<Scenario id="too-expensive">

“That is more than we thought.” What do you say?

- [x] “Compared to what?”
  > “To doing nothing.”
- [ ] “I could do ten per cent.”
  > “Make it twenty.”

  - [ ] “Fifteen.”
    > “Twenty, or we stop here.”
  - [x] “Before we talk about numbers: what does it cost you today?”
    > “A day a week.” You are back in the conversation.

A price is a comparison.

</Scenario>`,
  *page(view) {
    for (const { parts } of outlineOf(view).questions) {
      if (parts?.kind !== 'scenario' || parts.body?.type !== 'list') continue;
      for (const item of deadEnds(parts.body.children))
        yield findingAt(
          item,
          'dead-end',
          'After this choice there is no right one',
          'mark the best of what can be said then with `[x]`, add one, or let the branch end with the reply',
        );
    }
  },
};

/** Choices after which everything is wrong. The ones below are not looked at: whoever mends the step looks there anyway. */
function deadEnds(items: readonly ListItem[]): ListItem[] {
  return items.flatMap((item) => {
    const next = followingOf(item);
    return next.length > 0 && !next.some(({ checked }) => checked) ? [item] : deadEnds(next);
  });
}
