import GithubSlugger from 'github-slugger';
import type { Blockquote, Code, Definition, Heading, Image, Link, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parsePlay } from '../diagram/index.ts';
import { takeApart } from '../questions/take-apart.ts';
import { checkFigures } from './figures.ts';
import { checkJsx } from './jsx.ts';
import { resolveLink } from './links.ts';
import { attribute, component, findingAt, inlineComponent, isComponent, isJsx, placeOf, rewrite, setAttribute } from './nodes.ts';
import type { Notes, PageOptions } from './types.ts';

const ALERTS = ['note', 'tip', 'important', 'warning', 'caution'];

/**
 * Gives a syntax tree its final shape, in place: plain Markdown that stands for a component becomes one (alerts, plays,
 * images), links become addresses, headings get their ids, questions are taken apart. Notes on the way what other pages
 * must hold. Both ways of rendering (body tree, and MDX for pages with code) go through here.
 */
export function shape(tree: Root, options: PageOptions, notes: Notes): void {
  const slugger = new GithubSlugger();
  notes.words = countWords(tree);
  checkFigures(tree, notes);
  visit(tree, (node) => {
    if (isJsx(node)) checkJsx(node, options, notes);
    if (node.type === 'heading') heading(node, slugger, notes);
    if (isComponent(node) && (node.name === 'Question' || node.name === 'Scenario')) {
      const stem = node.children.find((child) => child.type === 'paragraph');
      const id = attribute(node, 'id');
      if (id) notes.parts.push({ kind: 'question', id, title: stem ? textOf(stem) : id });
    }
  });
  rewrite(tree, (node) => {
    switch (node.type) {
      case 'blockquote':
        return alert(node);
      case 'code':
        return node.lang === 'play' ? play(node, slugger, notes) : undefined;
      case 'link':
      case 'definition':
        return link(node, options, notes);
      case 'image':
      case 'imageReference':
        return node.type === 'image' ? image(node, notes) : undefined;
      case 'mdxjsEsm':
        return code(node, 'import', options, notes);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return isComment(node.value) ? null : code(node, 'expression', options, notes);
      default:
        return isComponent(node) ? authored(node, options, notes) : undefined;
    }
  });
}

function heading(node: Heading, slugger: GithubSlugger, notes: Notes): void {
  const text = textOf(node, { includeImageAlt: false });
  const id = slugger.slug(text);
  notes.headings.push({ depth: node.depth, id, text });
  notes.anchors.push(id);
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
}

/** `> [!NOTE]` → `<Callout kind="note">`. */
function alert(node: Blockquote): RootContent | undefined {
  const first = node.children[0];
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined;
  const marker = /^\[!(\w+)\][^\S\n]*(?:\n|$)/.exec(text.value);
  const kind = marker?.[1]?.toLowerCase() ?? '';
  if (!marker || !ALERTS.includes(kind)) return undefined;
  const rest = text.value.slice(marker[0].length);
  const paragraph: Paragraph = {
    ...first,
    children: rest ? [{ ...text, value: rest }, ...first.children.slice(1)] : first.children.slice(1),
  };
  // A hard break right after the marker would leave an empty line at the top.
  if (paragraph.children[0]?.type === 'break') paragraph.children.shift();
  return component('Callout', { kind }, [...(paragraph.children.length > 0 ? [paragraph] : []), ...node.children.slice(1)], node);
}

/** A fenced block `play` → `<Play>`, with an anchor of its own. */
function play(node: Code, slugger: GithubSlugger, notes: Notes): RootContent {
  const caption = /caption="([^"]*)"/.exec(node.meta ?? '')?.[1];
  const alt = /alt="([^"]*)"/.exec(node.meta ?? '')?.[1];
  const id = slugger.slug(`play ${caption ?? ''}`);
  notes.parts.push({ kind: 'play', id, title: caption ?? 'Play' });
  notes.anchors.push(id);
  const { line, column } = placeOf(node);
  for (const problem of parsePlay(node.value).problems) {
    // The notation begins on the line after the fence.
    const at = { line: line + problem.line, column: column + problem.column - 1 };
    notes.findings.push({ ...at, rule: 'play', message: `The play cannot be drawn: ${problem.message}`, fix: problem.fix });
  }
  return component('Play', { id, title: caption, notation: node.value, alt }, [], node);
}

function link(node: Link | Definition, options: PageOptions, notes: Notes): RootContent | undefined {
  const target = resolveLink(node.url, options.file, options.url, options.base);
  const at = placeOf(node);
  switch (target.kind) {
    case 'refused':
      notes.findings.push(findingAt(node, 'link', target.message, target.fix));
      node.url = '#';
      return undefined;
    case 'page':
      notes.references.push({ kind: 'page', to: target.path, hash: target.hash, ...at });
      break;
    case 'file':
      notes.references.push({ kind: 'file', to: target.file, ...at });
      break;
    case 'outside':
      break;
  }
  node.url = target.url;
  return undefined;
}

function image(node: Image, notes: Notes): RootContent | null {
  const { url } = node;
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
    notes.findings.push(
      findingAt(
        node,
        'image',
        'A picture from another site cannot be shown: pages make no external request',
        'save the picture beside the page and write its file name',
      ),
    );
    return null;
  }
  if (!node.alt)
    notes.findings.push(
      findingAt(
        node,
        'alt',
        'The picture has no text alternative',
        'write what it shows between the brackets: `![what it shows](file.png)`',
        'warning',
      ),
    );
  if (!notes.images.includes(url)) notes.images.push(url);
  notes.references.push({ kind: 'image', to: url, ...placeOf(node) });
  return inlineComponent('Image', { src: url, alt: node.alt ?? '', title: node.title ?? undefined }, node);
}

function code(node: Nodes, what: 'import' | 'expression', options: PageOptions, notes: Notes): null | undefined {
  notes.code = true;
  if (options.code) return undefined;
  notes.findings.push(
    what === 'import'
      ? findingAt(node, 'code', 'A page cannot import or export', 'components need no import: take the line out')
      : findingAt(
          node,
          'code',
          'A page cannot hold an expression in `{ }`',
          'write the text itself, `\\{` for a brace, or `{/* … */}` for a comment',
        ),
  );
  return null;
}

function isComment(source: string): boolean {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').trim() === '';
}

/** A component that an author wrote. */
function authored(node: Parameters<typeof takeApart>[0], options: PageOptions, notes: Notes): RootContent | undefined {
  const id = attribute(node, 'id');
  if (node.name === 'Evidence' && id) notes.references.push({ kind: 'evidence', to: id, ...placeOf(node) });
  else if (id && ['Assignment', 'Checklist', 'Question', 'Quiz', 'Reflect', 'Scenario'].includes(node.name)) {
    notes.named.push({ component: node.name, id, ...placeOf(node) });
    notes.anchors.push(id);
  }
  const skill = attribute(node, 'skill');
  if (skill) notes.references.push({ kind: 'skill', to: skill, ...placeOf(node) });
  if (node.name === 'Video') video(node, options, notes);
  if (node.name === 'Question' || node.name === 'Scenario') {
    const { block, findings } = takeApart(node);
    notes.findings.push(...findings);
    return block;
  }
  return undefined;
}

/** The files that a video names are served like any other file. */
function video(node: Parameters<typeof takeApart>[0], options: PageOptions, notes: Notes): void {
  for (const name of ['src', 'captions', 'poster']) {
    const written = attribute(node, name);
    if (!written) continue;
    const target = resolveLink(written, options.file, options.url, options.base);
    if (target.kind === 'file') notes.references.push({ kind: 'file', to: target.file, ...placeOf(node) });
    else if (target.kind !== 'outside' || name !== 'src') {
      notes.findings.push(
        findingAt(node, 'video', `\`${name}\` is no file beside the page`, 'write the file’s name, for instance "discovery.mp4"'),
      );
      continue;
    }
    setAttribute(node, name, target.url);
  }
}

/** Words that a reader reads: text and code, no markup. */
function countWords(tree: Root): number {
  let words = 0;
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') words += node.value.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)?.length ?? 0;
  });
  return words;
}
