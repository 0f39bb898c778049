import type { ListItem } from 'mdast';
import type { Rule } from '../model/rule.ts';
import { outlineOf } from '../prose/outline.ts';
import { followingOf } from '../questions/written.ts';
import { findingAt } from '../tree/nodes.ts';

export const allRight: Rule = {
  name: 'all-right',
  group: 'questions',
  severity: 'warning',
  finds: 'A question, or a step of a scenario, in which everything that can be chosen is right.',
  why: 'Whoever ticks everything has passed, and nobody has learned what they would have got wrong.',
  wrong: `<Question id="shows-listening">

Which of these show that they listen?

- [x] They repeat your word
  > It stayed with them.
- [x] They ask how it would work
  > They picture it.

Deeds, not praise.

</Question>`,
  right: `<Question id="shows-listening">

Which of these show that they listen?

- [x] They repeat your word
  > It stayed with them.
- [x] They ask how it would work
  > They picture it.
- [ ] They say “great”
  > It costs nothing.

Deeds, not praise.

</Question>`,
  *page(view) {
    for (const { node, parts } of outlineOf(view).questions) {
      if (parts?.body?.type !== 'list') continue;
      const { kind, body } = parts;
      if (kind === 'multiple' && nothingWrong(body.children))
        yield findingAt(node, 'all-right', 'Every option of the question is right', 'add a mistake that people make');
      if (kind === 'scenario')
        for (const step of easySteps(body.children)) {
          yield findingAt(step, 'all-right', 'Every choice of this step is right', 'add a choice that does not move the conversation on');
        }
    }
  },
};

/** The first choice of every step that cannot go wrong. */
function easySteps(items: readonly ListItem[]): ListItem[] {
  const first = nothingWrong(items) ? items.slice(0, 1) : [];
  return [...first, ...items.flatMap((item) => easySteps(followingOf(item)))];
}

function nothingWrong(items: readonly ListItem[]): boolean {
  return items.length > 1 && items.every(({ checked }) => checked === true);
}
