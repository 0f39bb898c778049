import type { List, ListItem, RootContent } from 'mdast';
import type { Finding } from '../problems/problem.ts';
import { looksTwice, optionId, sameTwice, tellApart } from '../questions/identity.ts';
import { attribute, component, findingAt, type Jsx } from '../tree/nodes.ts';

/**
 * The task list inside a `<Checklist>`: each line becomes an item with an id of its own, so that a tick stays with its
 * line when the author moves it.
 */
export function itemise(node: Jsx): Finding[] {
  const lists = (node.children as RootContent[]).filter((child) => child.type === 'list');
  if (lists.length === 0) {
    return [
      findingAt(node, 'checklist', `\`<Checklist id="${attribute(node, 'id') ?? ''}">\` has nothing to tick`, 'add a task list: `- [ ] …`'),
    ];
  }
  tellApart(lists.flatMap(lines));
  const twice = sameTwice(lists.flatMap(lines)).map((item) =>
    findingAt(item, 'checklist', 'Two lines of the checklist say the same', 'word one of them differently: a tick is kept under its words'),
  );
  const unseen = looksTwice(lists.flatMap(lines)).map(({ item, fix }) =>
    findingAt(item, 'checklist', 'Two lines of the checklist say the same', fix),
  );
  for (const list of lists) itemiseList(list);
  return [...twice, ...unseen];
}

function lines(list: List): ListItem[] {
  return list.children.flatMap((item) => [item, ...item.children.flatMap((child) => (child.type === 'list' ? lines(child) : []))]);
}

function itemiseList(list: List): void {
  // A component stands in the place of a list item; the list stays one.
  list.children = list.children.map(ticked) as unknown as ListItem[];
}

/** The first paragraph is what the box says; whatever follows stands below it. */
function ticked(item: ListItem): RootContent {
  const [first, ...rest] = item.children;
  for (const child of rest) if (child.type === 'list') itemiseList(child);
  const says: RootContent[] = first?.type === 'paragraph' ? first.children : [];
  const below = first && first.type !== 'paragraph' ? item.children : rest;
  return component('ChecklistItem', { id: optionId(item) }, [component('ChecklistLabel', {}, says, item), ...below], item);
}
