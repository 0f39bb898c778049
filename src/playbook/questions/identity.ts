import type { List, ListItem, Nodes, RootContent, TableCell } from 'mdast';
import { short } from '../hash/short.ts';
import { asSeen, oddSpaceIn } from '../problems/odd-spaces.ts';
import { isJsx, wordsOf } from '../tree/nodes.ts';

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
  return fixedIdOf(item) ?? short(lettersOf(item));
}

/** Letters and digits alone: a sign that is mended later changes no id. */
function lettersOf(item: Carrier): string {
  const said = content(item).map(saidBy).join(' ');
  return (
    said
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim() || said
  );
}

/**
 * What stands side by side to be chosen: where letters and digits of two are the same and their signs are not (`> 50 %` and
 * `< 50 %`, `C++` and `C`), each goes by its words as they are written. To be called before ids are asked for.
 */
export function tellApart(items: readonly Carrier[]): void {
  for (const same of Map.groupBy(items, lettersOf).values()) {
    const free = same.length < 2 ? [] : same.filter((item) => fixedIdOf(item) === undefined);
    if (new Set(same.map(writtenBy)).size < 2) continue;
    for (const item of free) known.set(item, short(writtenBy(item)));
  }
}

/** Words with their signs. Case and emphasis part nothing; what is raised, lowered or struck out does. */
function writtenBy(item: Carrier): string {
  return content(item).map(signs).join(' ').toLowerCase().replace(/\s+/g, ' ').trim();
}

const TELLING = new Set(['sub', 'sup', 'del', 's', 'ins']);

function signs(node: Nodes): string {
  if (!('children' in node)) return wordsOf(node) || saidBy(node);
  const inner = node.children.map((child) => (child.type === 'text' ? child.value : signs(child))).join('');
  const name = node.type === 'delete' ? 'del' : isJsx(node) ? node.name : null;
  return name && TELLING.has(name) ? `<${name}>${inner}</${name}>` : inner;
}

/** Does an option say the same as another to the letter? They may still part in case or in emphasis. */
export function sameToTheLetter(a: Carrier, b: Carrier): boolean {
  const exact = (item: Carrier) => JSON.stringify(content(item), (key, value: unknown) => (key === 'position' ? undefined : value));
  return exact(a) === exact(b);
}

/** The id that stands in a comment. */
export function fixedIdOf(item: Carrier): string | undefined {
  return content(item).map(fixedId).find(Boolean);
}

/** Items whose id an item before them has. */
export function sameTwice<T extends Carrier>(items: readonly T[]): T[] {
  return [...Map.groupBy(items, optionId).values()].flatMap(([, ...again]) => again);
}

/** Items that look as one before them does, though their ids part, with the way out: a character that nobody sees parts them. */
export function looksTwice<T extends Carrier>(items: readonly T[]): { item: T; fix: string }[] {
  return [...Map.groupBy(items, (item) => asSeen(writtenBy(item))).values()].flatMap((alike) =>
    alike.slice(1).flatMap((item, index) => {
      const other = alike
        .slice(0, index + 1)
        .find((before) => optionId(before) !== optionId(item) && writtenBy(before) !== writtenBy(item));
      const unseen = other && (oddSpaceIn(writtenBy(item)) ?? oddSpaceIn(writtenBy(other)));
      return unseen ? [{ item, fix: `take out ${unseen}, which nobody sees, or word one of them differently` }] : [];
    }),
  );
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
