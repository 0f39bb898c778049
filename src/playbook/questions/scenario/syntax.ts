import type { ListItem } from 'mdast';
import { bareList, taskLists } from '../choice.ts';
import { looksTwice, optionId, sameTwice } from '../identity.ts';
import { keyOf } from '../keys.ts';
import { allLines, checkLine, checkLines, feedbackOf, offerLines, optionOf } from '../lines.ts';
import { PLAIN, type Say, type Syntax } from '../syntax.ts';
import { followingOf, gapsIn, itemsOf, repliesOf } from '../written.ts';

/** A task list whose options lead to further ones. What else could be answered is taken for it, to say what it has to be. */
export const scenario: Syntax = {
  about: { name: 'scenario', score: 'share of the choices on the path taken that are marked `[x]`' },
  find({ name }, parts) {
    if (name !== 'Scenario') return [];
    const shaped = parts.flatMap((part, at) =>
      part.type === 'table' || (part.type === 'list' && part.ordered === true) ? [{ plain: PLAIN.shape, at }] : [],
    );
    const gap = parts.findLastIndex((part) => gapsIn([part]).length > 0);
    return [...taskLists(parts), ...shaped, ...(gap < 0 ? [] : [{ plain: PLAIN.gap, at: gap, inStem: true }]), ...bareList(parts)];
  },
  answers: (written) => ({ options: itemsOf(written).map(optionOf), gaps: [] }),
  key: ({ options }) => keyOf(options),
  check(written, node, say) {
    const { body } = written;
    if (body?.type !== 'list' || body.ordered === true) {
      say(body ?? node, 'A scenario is a task list', 'write each choice as `- [ ] …` or `- [x] …`, and the reply below it as `> …`');
      return;
    }
    const items = itemsOf(written);
    checkLines(items, 'option', node, say);
    twoMinds(items, say);
    if (!items.some((item) => item.checked)) say(body, 'No option is marked as right', 'mark it with `[x]`');
    for (const item of items) branch(item, say);
  },
  offer: (written, seed, node) => offerLines(written, seed, node),
  answer: (written) => itemsOf(written).map(feedbackOf),
  carriers: (written) => allLines(itemsOf(written)),
};

/** A choice of a scenario: somebody answers to it, and it leads on or ends. */
function branch(item: ListItem, say: Say): void {
  const next = followingOf(item);
  if (repliesOf(item).length === 0) {
    if (next.length === 0) say(item, 'A branch of the scenario ends in nothing', 'write below the choice what happens then: `  > …`');
    else say(item, 'A choice of the scenario has no reply', 'write below it what the other one says: `  > …`');
  }
  if (next.length === 1)
    say(next[0] as ListItem, 'A step of the scenario leaves no choice', 'add a second choice, or put the text into the reply');
  for (const choice of next) {
    checkLine(choice, 'option', say);
    branch(choice, say);
  }
  for (const again of sameTwice(next)) say(again, 'Two options say the same', 'word one of them differently, or take it out');
  for (const { item, fix } of looksTwice(next)) say(item, 'Two options say the same', fix);
}

/** Answers keep the ids of choices: one id cannot be right here and wrong there. */
function twoMinds(items: readonly ListItem[], say: Say): void {
  const marks = new Map<string, boolean | null | undefined>();
  const walk = (list: readonly ListItem[]): void => {
    for (const item of list) {
      const id = optionId(item);
      if (marks.has(id) && marks.get(id) !== item.checked)
        say(item, 'A choice is right on one branch and wrong on another', 'give each an id of its own: `npm run check -- --fix` does');
      else marks.set(id, item.checked);
      walk(followingOf(item));
    }
  };
  for (const item of items) walk(followingOf(item));
}
