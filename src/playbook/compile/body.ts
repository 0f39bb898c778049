import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { find, html } from 'property-information';
import type { Block, Body, Json } from '../model/playbook.ts';
import { isComponent, isJsx, type Jsx } from '../tree/nodes.ts';

/** Turns a finished HTML tree into a body tree: HTML between components is written out, components stay blocks. */
export function bodyOf(tree: Root): Body {
  const body: Body = [];
  for (const child of tree.children) write(child, body);
  return body;
}

function write(node: Nodes, body: Body): void {
  if (isJsx(node)) {
    if (isComponent(node)) body.push(block(node));
    // A fragment, `<>…</>`, has no tags.
    else if (node.name === null) for (const child of node.children as Nodes[]) write(child, body);
    else wrap(element(node), node.children as Nodes[], body);
  } else if (node.type === 'element' && node.children.some(holdsJsx)) wrap(node, node.children, body);
  else if (isHtml(node)) text(toHtml(node), body);
}

function isHtml(node: Nodes): boolean {
  return ['element', 'text', 'comment', 'raw', 'root'].includes(node.type);
}

function block(node: Jsx & { name: string }): Block {
  const props: Record<string, Json> = {};
  for (const item of node.attributes) {
    if (item.type === 'mdxJsxAttribute' && typeof item.value !== 'object') props[item.name] = item.value ?? '';
    else if (item.type === 'mdxJsxAttribute' && item.value === null) props[item.name] = true;
  }
  return { component: node.name, props, children: bodyOf({ type: 'root', children: node.children as Root['children'] }) };
}

/** An element around components: its tags become text of their own. */
function wrap(node: Element, children: Nodes[], body: Body): void {
  const tags = toHtml({ ...node, children: [] });
  const close = tags.lastIndexOf('</');
  text(close < 0 ? tags : tags.slice(0, close), body);
  for (const child of children) write(child, body);
  if (close >= 0) text(tags.slice(close), body);
}

function element(node: Jsx): Element {
  const properties: Element['properties'] = {};
  for (const item of node.attributes) {
    if (item.type !== 'mdxJsxAttribute' || (typeof item.value === 'object' && item.value !== null)) continue;
    properties[find(html, item.name === 'className' ? 'class' : item.name).property] = item.value ?? true;
  }
  return { type: 'element', tagName: node.name ?? 'span', properties, children: [] };
}

function holdsJsx(node: Nodes): boolean {
  return isJsx(node) || (node.type === 'element' && node.children.some(holdsJsx));
}

function text(html: string, body: Body): void {
  const last = body.at(-1);
  if (typeof last === 'string') body[body.length - 1] = last + html;
  else if (html !== '') body.push(html);
}
