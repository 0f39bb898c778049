import type { Element, Nodes } from 'hast';
import { letters } from './headings.ts';

/** Attributes whose words readers saw or heard. */
const SPOKEN = ['alt', 'title', 'placeholder', 'summary', 'label', 'ariaLabel'] as const;

/** Elements whose text is no word for people. */
const CODE = /^(script|style)$/;

/**
 * The words of a piece of HTML that what became of it does not say: those that stand one after another together.
 *
 * @param left elements that go on purpose
 * @param made text in Markdown
 */
export function unsaidWords(root: Nodes, made: string, left: (node: Element) => boolean): string[] {
  const said = letters(made.replace(/&#x?[\da-f]+;/gi, ''));
  const found: string[] = [];
  let open = false;
  const look = (words: unknown) => {
    const text = typeof words === 'string' ? words.replace(/\s+/g, ' ').trim() : '';
    const plain = letters(text);
    if (plain === '') return;
    if (said.includes(plain)) open = false;
    else if (open) found.push(`${found.pop() ?? ''} ${text}`);
    else {
      found.push(text);
      open = true;
    }
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text') look(node.value);
    if (node.type === 'element') {
      if (CODE.test(node.tagName) || left(node)) return;
      for (const name of SPOKEN) look(node.properties[name]);
      if (node.tagName === 'template' && 'content' in node && node.content) walk(node.content);
    }
    if ('children' in node) node.children.forEach(walk);
  };
  walk(root);
  return found;
}
