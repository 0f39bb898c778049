import type { Element, ElementContent, Nodes, Properties, Root, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { find, html } from 'property-information';
import type { VFile } from 'vfile';
import { COMPONENTS } from '../components.ts';
import type { Notes, PageOptions } from '../model/compiled.ts';
import { isJsx, placeOf } from '../tree/nodes.ts';
import { visit } from '../tree/walk.ts';
import { allowedAttribute, schema } from './allowed.ts';
import { linkTo, picture, takesAnchor } from './targets.ts';

/**
 * Resolves raw HTML of a Markdown page and takes out what could run or break the page. What was taken out is a warning
 * with its place. Pages without raw HTML pass unchanged.
 */
export function sanitise(tree: Root, file: VFile, options: PageOptions, notes: Notes): Root {
  let written = '';
  visit(tree, 'raw', (node) => {
    written += node.value.toLowerCase();
  });
  if (written === '') return tree;
  // Stands for a component while the sanitiser is at work, which knows elements only. No author may write it.
  let standIn = 'chalktalk-block';
  while (written.includes(standIn)) standIn += 'x';
  const withStandIn: Schema = {
    ...schema,
    tagNames: [...(schema.tagNames ?? []), standIn],
    attributes: { ...schema.attributes, [standIn]: ['dataIndex'] },
  };

  const blocks: Nodes[] = [];
  const resolved = raw(swapOut(tree, blocks, standIn), { file });
  visit(resolved, 'element', (node) => {
    if (node.tagName === standIn) return;
    // Links of Markdown were resolved before; what carries no mark was written as HTML.
    const ours = node.properties[MARK] === standIn;
    if (ours) delete node.properties[MARK];
    for (const message of takenOut(node)) notes.findings.push({ ...placeOf(node), rule: 'html-left-out', ...message });
    if (!ours) likeMarkdown(node, blocks, standIn, options, notes);
  });
  const clean = sanitize(resolved, withStandIn);
  return swapIn(clean.type === 'root' ? clean : { type: 'root', children: [] }, blocks, standIn);
}

const MARK = 'dataMarkdown';

/** Links and pictures that were written as HTML are treated like those of Markdown; an id is an anchor. */
function likeMarkdown(node: Element, blocks: Nodes[], standIn: string, options: PageOptions, notes: Notes): void {
  for (const given of ['id', 'name']) {
    const value = node.properties[given];
    if (typeof value === 'string') node.properties[given] = value.normalize('NFC');
  }
  const { id, name, href, src, alt, title } = node.properties;
  if (typeof id === 'string' && !takesAnchor(id, node, notes)) delete node.properties.id;
  // An older way to write an anchor, often right above the heading of that name.
  if (node.tagName === 'a' && typeof name === 'string' && !notes.anchors.includes(name)) notes.anchors.push(name);
  if (node.tagName === 'a' && typeof href === 'string' && allowedAttribute('a', 'href', href))
    node.properties.href = linkTo(href, node, options, notes);
  if (node.tagName !== 'img' || typeof src !== 'string') return;
  const shown = picture(
    {
      type: 'image',
      url: src,
      alt: typeof alt === 'string' ? alt : null,
      title: typeof title === 'string' ? title : null,
      ...(node.position && { position: node.position }),
    },
    notes,
    true,
  );
  node.tagName = standIn;
  // A picture that cannot be shown has no block to swap in.
  node.properties = { dataIndex: shown ? String(blocks.push(shown as Nodes) - 1) : 'none' };
}

/** What the sanitiser takes out of one element, said in words. */
function takenOut(node: Element): { message: string; fix: string }[] {
  // Looked at alone: where a cell must stand does not matter here.
  const clean = sanitize({ ...node, children: [] }, { ...schema, ancestors: {} });
  if (clean.type !== 'element' || clean.tagName !== node.tagName) {
    const name = Object.keys(COMPONENTS).find((component) => component.toLowerCase() === node.tagName);
    if (name)
      return [{ message: `\`<${name}>\` is a component, and this is a Markdown file: it is left out`, fix: 'rename the file to .mdx' }];
    return [{ message: `\`<${node.tagName}>\` was taken out`, fix: 'use Markdown, or a component in an .mdx file' }];
  }
  return Object.keys(node.properties)
    .filter((property) => !(property in clean.properties))
    .map((property) => ({ message: `\`${find(html, property).attribute}\` was taken out of \`<${node.tagName}>\``, fix: 'leave it out' }));
}

function swapOut(tree: Root, blocks: Nodes[], standIn: string): Root {
  const swap = <T extends Nodes>(node: T): T | Element => {
    if (isJsx(node)) {
      const index = blocks.push(node) - 1;
      return {
        type: 'element',
        tagName: standIn,
        properties: { dataIndex: String(index) },
        children: (node.children as ElementContent[]).map(swap),
        ...(node.position && { position: node.position }),
      };
    }
    if (!('children' in node)) return node;
    const children = node.children.map((child) => swap(child));
    return node.type === 'element' ? { ...node, properties: { ...node.properties, [MARK]: standIn }, children } : { ...node, children };
  };
  return { ...tree, children: tree.children.map((child) => swap(child) as RootContent) };
}

function swapIn(tree: Root, blocks: Nodes[], standIn: string): Root {
  const swap = (node: RootContent): RootContent[] => {
    if (!('children' in node)) return [node];
    const children = node.children.flatMap((child) => swap(child as RootContent));
    if (node.type !== 'element' || node.tagName !== standIn) return [{ ...node, children } as RootContent];
    const block = blocks[Number((node.properties as Properties)['dataIndex'])];
    return block ? [{ ...(block as RootContent), children } as RootContent] : [];
  };
  return { ...tree, children: tree.children.flatMap(swap) };
}
