import type { Nodes, Root } from 'mdast';
import type { Data, Processor } from 'unified';

// As `remark-parse` declares them.
type Extension = NonNullable<Data['micromarkExtensions']>[number];
type TreeExtension = NonNullable<Data['fromMarkdownExtensions']>[number];
type OneTreeExtension = Exclude<TreeExtension, unknown[]>;
type ConstructRecord = NonNullable<Extension['text']>;
type Construct = Exclude<ConstructRecord[number], undefined | unknown[]>;
type Previous = NonNullable<Construct['previous']>;

/**
 * A plugin after `remark-gfm` that makes its search for addresses quick and changes nothing that it finds. As it comes,
 * it stops at every word, since a mail address may begin there; and looks through the whole tree once more in the end.
 */
export function quickAutolinks(this: Processor): void {
  const data = this.data();
  // Lines of the page being parsed in which a mail address can stand. Parsing is never interrupted.
  let lines = new Set<number>();
  const { parser } = this;
  if (!parser) return;
  this.parser = (text, file) => {
    lines = linesWith('@', text);
    return parser(text, file);
  };
  data.micromarkExtensions = data.micromarkExtensions?.map((extension) => onlyIn(() => lines, extension));
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.map(local);
}

function linesWith(sign: string, text: string): Set<number> {
  const lines = new Set<number>();
  if (text.includes(sign)) for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) if (line.includes(sign)) lines.add(index + 1);
  return lines;
}

/** Lets the tokenizer try a mail address in some lines alone. */
function onlyIn(lines: () => Set<number>, extension: Extension): Extension {
  if (!extension.text) return extension;
  const quick = (construct: Construct): Construct => {
    const { name, previous } = construct;
    if (name !== 'emailAutolink' || !previous) return construct;
    const inLines: Previous = function (code) {
      return lines().size > 0 && previous.call(this, code) && lines().has(this.now().line);
    };
    return { ...construct, previous: inLines };
  };
  const text: ConstructRecord = {};
  for (const [code, list] of Object.entries(extension.text)) {
    if (list) text[Number(code)] = Array.isArray(list) ? list.map(quick) : quick(list);
  }
  return { ...extension, text };
}

/** Text in which an address may stand that the tokenizer has not made a link already. */
const CANDIDATE = /https?:\/\/|www\.|@/i;

/** Applies the changes of an extension to the finished tree only where there can be an address: they are local to a text. */
function local(extension: TreeExtension): TreeExtension {
  if (Array.isArray(extension)) return extension.map(localOne);
  return localOne(extension);
}

function localOne(extension: OneTreeExtension): OneTreeExtension {
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
