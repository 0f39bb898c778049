import type { List, ListItem, RootContent } from 'mdast';
import { component } from '../../tree/nodes.ts';
import { content, isTaskList, optionId } from '../identity.ts';
import { allLines, checkLines, offerLines, optionOf, replyOf } from '../lines.ts';
import { PLAIN, type Syntax } from '../syntax.ts';
import { itemsOf } from '../written.ts';

/** A numbered list, written in the right order. */
export const ordering: Syntax = {
  about: { name: 'order', score: 'share of all pairs of lines that stand in the right order to each other' },
  find: ({ name }, parts) =>
    name === 'Scenario' ? [] : parts.flatMap((part, at) => (isNumbered(part) ? [{ plain: PLAIN.shape, at }] : [])),
  answers: (written) => ({
    options: itemsOf(written).map((item, index) => ({ ...optionOf(item), right: true, order: index + 1 })),
    gaps: [],
  }),
  key: ({ options }) => options.map(({ id }) => id).join(' '),
  check: (written, node, say) => checkLines(itemsOf(written), 'line', node, say),
  offer: (written, seed, node) => offerLines(written, seed, node, true),
  answer: ({ body }) => (body?.type === 'list' ? [solution(body)] : []),
  carriers: (written) => allLines(itemsOf(written)),
};

function isNumbered(part: RootContent): boolean {
  return part.type === 'list' && part.ordered === true && !isTaskList(part);
}

function solution(list: List): RootContent {
  // A component stands in the place of a list item; the list stays one.
  const children = list.children.map((item) =>
    component('AnswerItem', { option: optionId(item) }, [...content(item), ...replyOf(item)], item),
  ) as unknown as ListItem[];
  return { ...list, children };
}
