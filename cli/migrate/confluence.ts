import type { Element, ElementContent, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type { BlockContent, Code, DefinitionContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from '../../src/playbook/tree/walk.ts';
import { alertHead } from './alerts.ts';
import { withoutJoinedCells } from './joined-cells.ts';
import { unsaidWords } from './unsaid.ts';

/** A page of a Confluence export, as Markdown. */
export interface ConfluencePage {
  title: string | undefined;
  /** Files of the pages above it, the topmost first. */
  ancestors: string[];
  markdown: string;
  notes: { what: string; detail: string }[];
}

/** Reads a page of a Confluence export in HTML; `undefined` for what is no page: lists of contents, other HTML. */
export function readConfluence(html: string): ConfluencePage | undefined {
  const parsed = raw({ type: 'root', children: [{ type: 'raw', value: html }] });
  const root: Root = parsed.type === 'root' ? parsed : { type: 'root', children: [parsed as ElementContent] };
  const main = find(root, (node) => node.properties['id'] === 'main-content') ?? find(root, (node) => has(node, 'wiki-content'));
  if (!main) return undefined;
  const crumbs = find(root, (node) => node.properties['id'] === 'breadcrumbs');
  const heading = find(root, (node) => node.properties['id'] === 'title-text') ?? find(root, (node) => node.tagName === 'title');
  const title =
    heading &&
    textOf(heading)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^.* : /, '');
  const notes: ConfluencePage['notes'] = [];
  const tree = toMdast(main, { handlers: handlers(notes), document: true });
  const markdown = toMarkdown(tree.type === 'root' ? tree : { type: 'root', children: [tree as RootContent] }, {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
  });
  for (const detail of unsaidWords(main, markdown, isFurniture))
    notes.push({ what: 'Words that Markdown has no place for: they were left out', detail });
  const ancestors = crumbs ? all(crumbs, (node) => node.tagName === 'a').map(({ properties }) => String(properties['href'] ?? '')) : [];
  return { title: title || undefined, ancestors: ancestors.filter((href) => href !== '' && href !== 'index.html'), markdown, notes };
}

/** What its boxes are called here. */
const MACROS: ReadonlyMap<string, string> = new Map([
  ['information', 'note'],
  ['tip', 'tip'],
  ['note', 'warning'],
  ['warning', 'caution'],
]);

/** What the wiki puts around a text: lists of contents, who wrote it and when. */
function isFurniture(node: Element): boolean {
  return has(node, 'toc-macro') || has(node, 'page-metadata') || has(node, 'plugin_pagetree');
}

function titleOf({ properties }: Element): string | null {
  return typeof properties['title'] === 'string' && properties['title'].trim() !== '' ? properties['title'] : null;
}

function handlers(notes: ConfluencePage['notes']): Record<string, Handle> {
  const note = (what: string, node: Element) => notes.push({ what, detail: textOf(node).replace(/\s+/g, ' ').trim() });
  return {
    div(state, node) {
      const macro = /confluence-information-macro-(\w+)/.exec(classes(node))?.[1];
      if (macro) {
        const kind = MACROS.get(macro) ?? 'note';
        const name = find(node, (each) => has(each, 'title') || /^h\d$/.test(each.tagName));
        const body = find(node, (each) => has(each, 'confluence-information-macro-body')) ?? node;
        return quote(alertHead(kind, name && textOf(name)), state.toFlow(state.all(body)));
      }
      if (isFurniture(node)) return undefined;
      if (has(node, 'expand-container')) {
        const name = find(node, (each) => has(each, 'expand-control-text'));
        const body = find(node, (each) => has(each, 'expand-content'));
        return [strongLine((name && textOf(name)) || 'More'), ...state.toFlow(body ? state.all(body) : [])];
      }
      if (has(node, 'panel') && !find(node, (each) => each.tagName === 'pre')) {
        const name = find(node, (each) => has(each, 'panelHeader'));
        const body = find(node, (each) => has(each, 'panelContent')) ?? node;
        return quote(alertHead('note', name && textOf(name)), state.toFlow(state.all(body)));
      }
      return state.toFlow(state.all(node));
    },
    pre(_, node): Code {
      const brush = /brush:\s*([\w+#-]+)/.exec(String(node.properties['dataSyntaxhighlighterParams'] ?? ''))?.[1];
      return { type: 'code', lang: brush && brush !== 'plain' ? brush : null, value: textOf(node).replace(/\n$/, '') };
    },
    li(state, node, parent) {
      const task = parent?.type === 'element' && has(parent, 'inline-task-list');
      const children = state.toSpecificContent(state.all(node), (): ListItem => ({ type: 'listItem', spread: false, children: [] }));
      const flow = state.toFlow(children.flatMap((item) => item.children));
      return {
        type: 'listItem',
        spread: false,
        checked: task ? has(node, 'checked') : null,
        children: flow as (BlockContent | DefinitionContent)[],
      };
    },
    a(state, node) {
      const href = String(node.properties['href'] ?? '');
      const children = state.all(node) as PhrasingContent[];
      if (has(node, 'confluence-userlink') || href === '') return children;
      return { type: 'link', url: href, title: titleOf(node), children };
    },
    img(_, node) {
      const { alt, src, dataEmojiFallback } = node.properties;
      if (has(node, 'emoticon') || dataEmojiFallback) return { type: 'text', value: String(dataEmojiFallback ?? alt ?? '') };
      return { type: 'image', url: String(src ?? ''), title: titleOf(node), alt: typeof alt === 'string' ? alt : '' };
    },
    td: cell,
    th: cell,
    table(state, node) {
      if (
        find(node, (each) => /^(ul|ol|pre|table)$/.test(each.tagName) && each !== node) ||
        find(node, (each) => 'colSpan' in each.properties || 'rowSpan' in each.properties)
      )
        note('A table holds lists, code or joined cells: it was made flat', node);
      const made = defaultHandlers.table(state, withoutJoinedCells(node));
      const caption = node.children.find((each) => each.type === 'element' && each.tagName === 'caption');
      return caption && textOf(caption).trim() !== '' ? [strongLine(textOf(caption)), ...[made].flat()] : made;
    },
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, headingWithId])),
  };
}

/** A cell of Markdown holds one line: paragraphs and items of lists stand behind one another with a break between them. */
const cell: Handle = (state, node) => {
  const lines: PhrasingContent[][] = [[]];
  const fill = (nodes: readonly ElementContent[]) => {
    for (const child of nodes) {
      const block = child.type === 'element' && /^(p|div|ul|ol|li|pre|table|tbody|tr|td|th|h\d|blockquote)$/.test(child.tagName);
      if (block) {
        lines.push(child.tagName === 'li' ? [{ type: 'text', value: '• ' }] : []);
        fill(child.children);
        if (child.tagName !== 'li') lines.push([]);
      } else if (child.type !== 'text' || child.value.trim() !== '')
        lines.at(-1)?.push(...(state.all({ ...node, children: [child] }) as PhrasingContent[]));
    }
  };
  fill(node.children);
  const full = lines.filter((line) => line.length > 0);
  const children = full.flatMap((line, index): PhrasingContent[] => (index === 0 ? line : [{ type: 'html', value: '<br>' }, ...line]));
  return { type: 'tableCell', children };
};

/** A heading keeps the id that links speak of, in braces: the next step reads it. */
const headingWithId: Handle = (state, node) => {
  const depth = Number(node.tagName.charAt(1)) as 1 | 2 | 3 | 4 | 5 | 6;
  const children = state.all(node) as PhrasingContent[];
  const id = String(node.properties['id'] ?? '').replace(/[\s{}]/g, '');
  return { type: 'heading', depth, children: id ? [...children, { type: 'html', value: ` {#${id}}` }] : children };
};

function quote(head: readonly string[], children: ReturnType<Parameters<Handle>[0]['toFlow']>) {
  const [mark = '', title] = head.map((line) => line.replace(/^>\s?/, ''));
  // As it stands: a mark that is escaped is none.
  const opening: RootContent[] = [{ type: 'paragraph', children: [{ type: 'html', value: mark }] }];
  if (title) opening.push(strongLine(title.replace(/\*\*/g, '')));
  return { type: 'blockquote' as const, children: [...opening, ...children] as (BlockContent | DefinitionContent)[] };
}

function strongLine(words: string): RootContent & { type: 'paragraph' } {
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: words.replace(/\s+/g, ' ').trim() }] }] };
}

function classes(node: Element): string {
  const { className } = node.properties;
  return Array.isArray(className) ? className.join(' ') : String(className ?? '');
}

function has(node: Element, name: string): boolean {
  return classes(node).split(/\s+/).includes(name);
}

function find(root: Nodes, fits: (node: Element) => boolean): Element | undefined {
  return all(root, fits)[0];
}

function all(root: Nodes, fits: (node: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (node) => {
    if (node !== root && fits(node)) found.push(node);
  });
  return found;
}
