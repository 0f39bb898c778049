import type { List, ListItem, Nodes, RootContent, TableCell } from 'mdast';
import { short } from '../hash/short.ts';
import { wordsOf } from '../tree/nodes.ts';

/** What carries an id of its own inside a question: a line of a list, a cell of a table. */
export type Carrier = ListItem | TableCell;

/** A list of which a line has a box. */
export function isTaskList(node: { type: string }): node is List {
  return node.type === 'list' && (node as List).children.some(({ checked }) => typeof checked === 'boolean');
}

/** What an option says, without its box, its feedback and the choices that follow. */
export function content(item: Carrier): RootContent[] {
  const children = item.children as RootContent[];
  return item.type === 'tableCell' ? children : children.filter((child) => child.type !== 'blockquote' && !isTaskList(child));
}

const known = new WeakMap<Carrier, string>();

/** The id an author fixed with a comment (`{/* #k3 *\/}`), else a hash of the option's own words. Asked for many times, worked out once. */
export function optionId(item: Carrier): string {
  const id = known.get(item) ?? workOutId(item);
  known.set(item, id);
  return id;
}

function workOutId(item: Carrier): string {
  return (
    fixedIdOf(item) ??
    short(
      content(item)
        .map(saidBy)
        .join(' ')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim() || content(item).map(saidBy).join(' '),
    )
  );
}

/** The id that stands in a comment. */
export function fixedIdOf(item: Carrier): string | undefined {
  return content(item).map(fixedId).find(Boolean);
}

/** Items whose id an item before them has. */
export function sameTwice<T extends Carrier>(items: readonly T[]): T[] {
  return [...Map.groupBy(items, optionId).values()].flatMap(([, ...again]) => again);
}

function fixedId(node: Nodes): string | undefined {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
    return /^\s*\/\*\s*#([\w-]+)\s*\*\/\s*$/.exec(node.value)?.[1];
  return 'children' in node ? node.children.map(fixedId).find(Boolean) : undefined;
}

/** Words; where there are none, the picture that is shown instead. */
function saidBy(node: Nodes): string {
  return wordsOf(node) || pictures(node);
}

function pictures(node: Nodes): string {
  if (node.type === 'image') return `${node.alt ?? ''} ${node.url}`;
  return 'children' in node ? node.children.map(pictures).join(' ').trim() : '';
}

/** Does the option say or show anything? */
export function saysSomething(item: Carrier): boolean {
  return content(item).some((node) => saidBy(node) !== '');
}
