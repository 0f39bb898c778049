import type { Nodes, Root } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';

/** Text in which an address may stand that the tokenizer has not made a link already. */
const CANDIDATE = /https?:\/\/|www\.|@/i;

/**
 * A plugin after `remark-gfm`: its search for addresses in finished text looks only where there can be one. The search
 * is local to a text, so the tree is the same.
 */
export function quickAutolinks(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: (Extension | Extension[])[] };
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.map((extensions) =>
    Array.isArray(extensions) ? extensions.map(quick) : quick(extensions),
  );
}

function quick(extension: Extension): Extension {
  const { transforms } = extension;
  if (!transforms) return extension;
  return {
    ...extension,
    transforms: transforms.map((transform) => (tree: Root) => {
      for (const parent of candidates(tree)) transform(parent as Root);
      return undefined;
    }),
  };
}

/** Nodes with a text that may hold an address; nothing inside links, and nothing below a node that is found already. */
function candidates(node: Nodes, found: Nodes[] = []): Nodes[] {
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return found;
  if (node.children.some((child) => child.type === 'text' && CANDIDATE.test(child.value))) found.push(node);
  else for (const child of node.children) candidates(child, found);
  return found;
}
