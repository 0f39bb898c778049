import type { Nodes } from 'mdast';
import type { Rule } from '../model/rule.ts';

export const emptyPage: Rule = {
  name: 'empty-page',
  group: 'text',
  severity: 'warning',
  finds:
    'A practice or a lesson with nothing to read below its fields. Drafts, retired pages and modules, which list their lessons, are left alone.',
  why: 'Whoever opens it finds a title. After a migration its text may have stood in a field that went elsewhere.',
  wrong: '{/* To be written. */}',
  right: 'Wait two seconds before you answer.',
  *page({ kind, fields: { title, status }, tree }) {
    // A file without fields is told that first.
    if (title === undefined || kind === 'module' || status === 'draft' || status === 'retired' || isSeen(tree)) return;
    yield {
      line: 1,
      column: 1,
      rule: 'empty-page',
      message: 'The page has no text',
      fix: 'write it, or set `status: draft` until it is written',
    };
  },
};

/** HTML that shows something without a text. */
const SHOWN = /<(?:img|picture|video|audio|svg|canvas|iframe|object|embed|hr)\b/i;

/** Whether readers see something of a part of a page: words, a picture, a component. */
function isSeen(node: Nodes): boolean {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return /[^\s\p{Cf}]/u.test(node.value);
    case 'html': {
      const html = node.value.replace(/<!--[\s\S]*?-->/g, '');
      return SHOWN.test(html) || /\S/.test(html.replace(/<[^>]*>/g, ''));
    }
    case 'image':
    case 'imageReference':
      return true;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      // A component shows something by itself; of HTML it is what stands in it, or the picture that it is.
      return /^[A-Z]/.test(node.name ?? '') || SHOWN.test(`<${node.name}`) || node.children.some(isSeen);
    default:
      return 'children' in node && node.children.some(isSeen);
  }
}
