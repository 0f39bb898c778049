import type { Nodes, Parents, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { toString as textOf } from 'mdast-util-to-string';
import type { Finding, Place } from '../problems/problem.ts';

/** An authoring component or an HTML element in MDX, as the parser gives it. */
export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

export function isJsx(node: { type: string }): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Is it a component (`<TalkTrack>`), not an HTML element (`<br />`)? */
export function isComponent(node: { type: string }): node is Jsx & { name: string } {
  return isJsx(node) && /^[A-Z]/.test(node.name ?? '');
}

/** Makes a component element, for what plain Markdown stands for: an alert, a play, an image. */
export function component(
  name: string,
  attributes: Record<string, string | undefined>,
  children: RootContent[],
  at: Nodes,
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: literals(attributes),
    children: children as MdxJsxFlowElement['children'],
    ...(at.position && { position: at.position }),
  };
}

/** The same within a line of text. */
export function inlineComponent(name: string, attributes: Record<string, string | undefined>, at: Nodes): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: literals(attributes), children: [], ...(at.position && { position: at.position }) };
}

function literals(attributes: Record<string, string | undefined>): MdxJsxAttribute[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }],
  );
}

/** Value of a literal attribute; `''` for one without a value, `undefined` where it is absent or an expression. */
export function attribute(node: Jsx, name: string): string | undefined {
  const found = node.attributes.find((item) => item.type === 'mdxJsxAttribute' && item.name === name);
  if (!found) return undefined;
  return found.value === null || found.value === undefined ? '' : typeof found.value === 'string' ? found.value : undefined;
}

/** Sets or replaces a literal attribute. */
export function setAttribute(node: Jsx, name: string, value: string): void {
  node.attributes = [
    ...node.attributes.filter((item) => !(item.type === 'mdxJsxAttribute' && item.name === name)),
    { type: 'mdxJsxAttribute', name, value },
  ];
}

/** Is the inside of `{ }` nothing but comments? */
export function isComment(source: string): boolean {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').trim() === '';
}

/** The words of a node as a reader sees them: no comments, no tags, no pictures. */
export function wordsOf(node: Nodes): string {
  const hidden = (child: Nodes) => child.type === 'mdxTextExpression' || child.type === 'mdxFlowExpression';
  const words = (child: Nodes): string => {
    if (hidden(child)) return '';
    return 'children' in child ? child.children.map(words).join('') : textOf(child, { includeHtml: false, includeImageAlt: false });
  };
  return words(node).trim();
}

/** Where a node stands in its file. */
export function placeOf(node: { position?: { start: { line: number; column: number } } | undefined }): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** A finding at a node. */
export function findingAt(node: Parameters<typeof placeOf>[0], rule: string, message: string, fix?: string): Finding {
  return { ...placeOf(node), rule, message, fix };
}

/** Calls `visit` for every node below `parent`, parents first; what `visit` returns replaces the node (`null` removes it). */
export function rewrite(
  parent: Parents,
  visit: (node: RootContent, parent: Parents) => RootContent | RootContent[] | null | undefined,
): void {
  const children: RootContent[] = [];
  for (const child of parent.children as RootContent[]) {
    const result = visit(child, parent);
    const kept = result === undefined ? [child] : result === null ? [] : Array.isArray(result) ? result : [result];
    for (const node of kept) if ('children' in node) rewrite(node as Parents, visit);
    children.push(...kept);
  }
  parent.children = children as typeof parent.children;
}

/** A node and all below it once more, for what stands in a page twice: `structuredClone` was three hundredths of compiling. */
export function copyOf<T extends Nodes>(node: T): T {
  const copy = { ...node };
  if ('attributes' in copy) copy.attributes = copy.attributes.map((attribute) => ({ ...attribute }));
  if ('children' in copy) copy.children = copy.children.map(copyOf) as typeof copy.children;
  return copy;
}
