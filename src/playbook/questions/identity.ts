import type { ListItem, Nodes, RootContent } from 'mdast';
import { wordsOf } from '../compile/nodes.ts';

/** What an option says, without its box and its feedback. */
export function content(item: ListItem): RootContent[] {
  return item.children.filter((child) => child.type !== 'blockquote' && child.type !== 'list');
}

/** The id an author fixed with a comment (`{/* #k3 *\/}`), else a hash of the option's own words. */
export function optionId(item: ListItem): string {
  return (
    content(item).map(fixedId).find(Boolean) ??
    hash(
      content(item)
        .map(wordsOf)
        .join(' ')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
  );
}

/** Items whose id an item before them has. */
export function sameTwice(items: readonly ListItem[]): ListItem[] {
  return [...Map.groupBy(items, optionId).values()].flatMap(([, ...again]) => again);
}

function fixedId(node: Nodes): string | undefined {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
    return /^\s*\/\*\s*#([\w-]+)\s*\*\/\s*$/.exec(node.value)?.[1];
  return 'children' in node ? node.children.map(fixedId).find(Boolean) : undefined;
}

/** FNV-1a, 32 bits, base 36: short, stable, the same everywhere. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value.toString(36);
}
