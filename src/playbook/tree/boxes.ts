import type { ListItem } from 'mdast';
import type { Data } from 'unified';

// As `remark-parse` declares it.
type Extension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>;

const BOX = /^\[([ xX])\]$/;

/**
 * A box with a block below it and no words beside it: `- [x]` above a block of code. GFM asks for words behind the box, so an
 * option that is code alone could not be written.
 */
export const boxesAlone: Extension = {
  exit: {
    listItem(token) {
      const node = this.stack.at(-1);
      this.exit(token);
      if (node?.type === 'listItem') tick(node);
    },
  },
};

function tick(item: ListItem): void {
  const [first, second] = item.children;
  const text = first?.type === 'paragraph' && first.children.length === 1 ? first.children[0] : undefined;
  const [, mark] = (text?.type === 'text' ? BOX.exec(text.value) : undefined) ?? [];
  if (mark === undefined || typeof item.checked === 'boolean' || !second || second.type === 'blockquote') return;
  item.checked = mark !== ' ';
  item.children = item.children.slice(1);
}
