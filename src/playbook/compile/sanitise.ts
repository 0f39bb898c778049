import type { Element, ElementContent, Nodes, Properties, Root, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { find, html } from 'property-information';
import { visit } from './walk.ts';
import type { VFile } from 'vfile';
import { COMPONENTS } from '../components.ts';
import { isJsx, placeOf } from './nodes.ts';
import type { Notes } from './types.ts';

/** Stands for a component while the sanitiser is at work: it knows elements only. */
const STAND_IN = 'chalktalk-block';

// GitHub's schema, with the ids that headings and footnotes have. Forms and media stay out; style and event handlers too.
const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [...(defaultSchema.tagNames ?? []), 'abbr', 'mark', 'u', 'small', 'figure', 'figcaption', 'time', 'wbr'],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'title', 'lang', 'dir'],
    code: [['className', /^language-./]],
    section: ['dataFootnotes', ['className', 'footnotes']],
    abbr: ['title'],
    time: ['dateTime'],
  },
};
const withStandIn: Schema = {
  ...schema,
  tagNames: [...(schema.tagNames ?? []), STAND_IN],
  attributes: { ...schema.attributes, [STAND_IN]: ['dataIndex'] },
};

/** May the element stand in a page? */
export function allowedElement(name: string): boolean {
  return schema.tagNames?.includes(name) ?? false;
}

/** May the attribute stand there, with this value? Names as in HTML or JSX (`class`, `className`). */
export function allowedAttribute(element: string, name: string, value: string): boolean {
  const { property } = find(html, name === 'className' ? 'class' : name);
  if (property === 'className') return true;
  const clean = sanitize({ type: 'element', tagName: element, properties: { [property]: value }, children: [] }, schema);
  return clean.type === 'element' && property in clean.properties;
}

/**
 * Resolves raw HTML of a Markdown page and takes out what could run or break the page. What was taken out is a warning
 * with its place. Pages without raw HTML pass unchanged.
 */
export function sanitise(tree: Root, file: VFile, notes: Notes): Root {
  let found = false;
  visit(tree, 'raw', (node) => {
    found = true;
    node.value = node.value.replaceAll(STAND_IN, 'span');
  });
  if (!found) return tree;
  const blocks: Nodes[] = [];
  const resolved = raw(swapOut(tree, blocks), { file });
  visit(resolved, 'element', (node) => {
    for (const message of takenOut(node)) notes.findings.push({ ...placeOf(node), rule: 'html', severity: 'warning', ...message });
  });
  const clean = sanitize(resolved, withStandIn);
  return swapIn(clean.type === 'root' ? clean : { type: 'root', children: [] }, blocks);
}

/** What the sanitiser takes out of one element, said in words. */
function takenOut(node: Element): { message: string; fix: string }[] {
  const clean = sanitize({ ...node, children: [] }, withStandIn);
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

function swapOut(tree: Root, blocks: Nodes[]): Root {
  const swap = <T extends Nodes>(node: T): T | Element => {
    if (isJsx(node)) {
      const index = blocks.push(node) - 1;
      return {
        type: 'element',
        tagName: STAND_IN,
        properties: { dataIndex: String(index) },
        children: (node.children as ElementContent[]).map(swap),
        ...(node.position && { position: node.position }),
      };
    }
    if (!('children' in node)) return node;
    return { ...node, children: node.children.map((child) => swap(child)) };
  };
  return { ...tree, children: tree.children.map((child) => swap(child) as RootContent) };
}

function swapIn(tree: Root, blocks: Nodes[]): Root {
  const swap = (node: RootContent): RootContent => {
    if (!('children' in node)) return node;
    const children = node.children.map((child) => swap(child as RootContent));
    if (node.type === 'element' && node.tagName === STAND_IN) {
      const block = blocks[Number((node.properties as Properties)['dataIndex'])];
      return { ...(block as RootContent), children } as RootContent;
    }
    return { ...node, children } as RootContent;
  };
  return { ...tree, children: tree.children.map(swap) };
}
