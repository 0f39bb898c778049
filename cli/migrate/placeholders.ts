import { allowedElement } from '../../src/playbook/compile/allowed.ts';
import { parse } from '../../src/playbook/tree/parse.ts';
import { visit } from '../../src/playbook/tree/walk.ts';
import type { Draft, Edit } from './draft.ts';
import { tagsOf } from './html-tags.ts';

/** Elements that say something by what they do, without a closing tag: they are no words. */
const ACTS = /^(script|style|template|noscript|svg|iframe|input|picture|select)$/i;

/**
 * Makes text of what stands in angle brackets and is no HTML: `<First Name>` in the draft of a mail. That is what no page
 * may hold, what has no value in it (`a="b"`), and what nothing closes.
 */
export function convertPlaceholders(draft: Draft): void {
  if (!/<[A-Za-z]/.test(draft.text)) return;
  const parsed = parse(draft.text, 'md');
  if ('finding' in parsed) return;
  const edits: Edit[] = [];
  const closed = new Set([...draft.text.matchAll(/<\/([A-Za-z][\w.:-]*)\s*>/g)].map(([, name = '']) => name.toLowerCase()));
  visit(parsed.tree, (node) => {
    if (node.type !== 'html') return;
    const { start, end } = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    for (const tag of tagsOf(draft.text, start, end)) {
      const name = tag.name.toLowerCase();
      if (tag.closing || tag.selfClosing || allowedElement(name) || ACTS.test(name) || closed.has(name)) continue;
      if (tag.attributes.some(({ value }) => value !== undefined)) continue;
      edits.push({ start: tag.start, end: tag.start + 1, text: '&lt;' });
    }
  });
  draft.apply(edits);
}
