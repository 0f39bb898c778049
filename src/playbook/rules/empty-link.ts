import type { Nodes } from 'mdast';
import type { Rule } from '../model/rule.ts';
import { outlineOf } from '../prose/outline.ts';
import { attribute, findingAt, isJsx, wordsOf } from '../tree/nodes.ts';

export const emptyLink: Rule = {
  name: 'empty-link',
  group: 'text',
  severity: 'warning',
  finds: 'A link without words, and without a picture that has an alternative text.',
  why: 'Nobody sees it and nobody can click on it; a screen reader says “link”, and nothing more.',
  wrong: 'The sheet is on the desk. [](/practices/)',
  right: 'The sheet is on [the desk](/practices/).',
  *page(view) {
    for (const link of outlineOf(view).links) {
      if (wordsOf(link) === '' && !link.children.some(shows))
        yield findingAt(link, 'empty-link', 'The link has no words', 'write between its brackets where it leads, or take it out');
    }
  },
};

/** A picture with words, or something that this rule cannot look into. */
function shows(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return Boolean(node.alt);
  if (node.type === 'html') return true;
  if (isJsx(node)) return node.name !== 'img' || Boolean(attribute(node, 'alt'));
  return 'children' in node && node.children.some(shows);
}
