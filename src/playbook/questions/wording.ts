import type { ListItem, Nodes, RootContent } from 'mdast';
import { wordsOf } from '../tree/nodes.ts';
import { content } from './identity.ts';
import type { Written } from './written.ts';

/** An option of a choice and what it says. */
export interface WordedOption {
  node: ListItem;
  right: boolean;
  text: string;
}

/** The options of a question that is answered by choosing among them: one right one or several. None of other kinds. */
export function optionsOf({ kind, body }: Written): WordedOption[] {
  if (body?.type !== 'list' || (kind !== 'single' && kind !== 'multiple')) return [];
  return body.children.map((node) => ({ node, right: node.checked === true, text: content(node).map(wordsOf).join(' ') }));
}

/** The question itself: the last paragraph above the options. */
export function stemOf({ stem }: Written): (RootContent & { type: 'paragraph' }) | undefined {
  return stem.findLast((node) => node.type === 'paragraph');
}

/** Is the node set off from its sentence: bold, or in italics? */
export function isEmphasised(node: Nodes): boolean {
  return node.type === 'strong' || node.type === 'emphasis';
}
