import type { List, ListItem, RootContent } from 'mdast';
import { isTaskList } from './identity.ts';
import { keyOf } from './keys.ts';
import { allLines, checkLines, feedbackOf, offerLines, optionOf } from './lines.ts';
import { type Answerable, PLAIN, type Say, type Syntax } from './syntax.ts';
import { followingOf, itemsOf, repliesOf } from './written.ts';

/** A task list, of which one option or several are chosen. */
export function choice(about: Syntax['about'], find: Syntax['find']): Syntax {
  return {
    about,
    find,
    answers: (written) => ({ options: itemsOf(written).map(optionOf), gaps: [] }),
    key: ({ options }) => keyOf(options),
    check(written, node, say) {
      const items = itemsOf(written);
      checkLines(items, 'option', node, say);
      if (!items.some((item) => item.checked)) say(written.body ?? node, 'No option is marked as right', 'mark it with `[x]`');
      for (const item of items) {
        if (followingOf(item).length > 0)
          say(
            item,
            'Choices follow an option of a question',
            'write `<Scenario>` in place of `<Question>`, or move the list out of the option',
          );
      }
      sayBare(items, say);
    },
    offer: (written, seed, node) => offerLines(written, seed, node),
    answer: (written) => itemsOf(written).map(feedbackOf),
    carriers: (written) => allLines(itemsOf(written)),
  };
}

/** Options that nothing answers to: one thing to do in one question, however many there are. */
function sayBare(items: readonly ListItem[], say: Say): void {
  const [first, ...more] = items.filter((item) => followingOf(item).length === 0 && repliesOf(item).length === 0);
  if (!first) return;
  const below = more.length === 0 ? secondLine(first) : undefined;
  if (below)
    say(
      below,
      'An option has no feedback: this line belongs to the option',
      'begin it with `> ` where it says what comes of the choice',
      'feedback',
    );
  else if (more.length === 0) say(first, 'An option has no feedback', 'write below it what the choice would lead to: `  > …`', 'feedback');
  else
    say(
      first,
      `${more.length + 1} of ${items.length} options have no feedback`,
      'write below each what the choice would lead to: `  > …`',
      'feedback',
    );
}

/** Where the second line of an option stands, as a node would. */
function secondLine(item: ListItem): Parameters<Say>[0] | undefined {
  const paragraph = item.children[0];
  const { start, end } = paragraph?.type === 'paragraph' && paragraph.position ? paragraph.position : {};
  if (!start || !end || start.line === end.line) return undefined;
  const place = { line: start.line + 1, column: (item.position?.start.column ?? 1) + 2 };
  return { position: { start: place } };
}

/** Task lists that fit. */
export function taskLists(parts: readonly RootContent[], fits: (list: List) => boolean = () => true): Answerable[] {
  return parts.flatMap((part, at) => (isTaskList(part) && fits(part) ? [{ plain: PLAIN.boxes, at }] : []));
}

/** The first list, where nothing else is there to be answered: its boxes are missing. */
export function bareList(parts: readonly RootContent[]): Answerable[] {
  const at = parts.findIndex((part) => part.type === 'list' && part.ordered !== true && !isTaskList(part));
  return at < 0 ? [] : [{ plain: PLAIN.bare, at }];
}

/** How many options are marked as right. */
export function rightIn(list: List): number {
  return list.children.filter((item) => item.checked).length;
}
