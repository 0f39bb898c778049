import GithubSlugger from 'github-slugger';
import type { Blockquote, Code, Definition, Heading, Image, Nodes, Paragraph, Parents, Root, RootContent, Table } from 'mdast';
import { resolveLink } from '../addresses/links.ts';
import { NAMED } from '../components.ts';
import { parsePlay } from '../diagram/index.ts';
import type { Notes, PageOptions } from '../model/compiled.ts';
import { checkPlace, isQuestion } from '../questions/placement.ts';
import { shortened, titleOf } from '../questions/read.ts';
import { takeApart } from '../questions/take-apart.ts';
import { wordsInBraces } from '../tree/braces.ts';
import {
  attribute,
  component,
  findingAt,
  isComment,
  isComponent,
  isJsx,
  type Jsx,
  placeOf,
  rewrite,
  setAttribute,
  wordsOf,
} from '../tree/nodes.ts';
import { visit } from '../tree/walk.ts';
import { itemise } from './checklist.ts';
import { checkJsx } from './jsx.ts';
import { linkTo, picture, takesAnchor } from './targets.ts';

const ALERTS = ['note', 'tip', 'important', 'warning', 'caution'];

/**
 * Gives a syntax tree its final shape, in place: plain Markdown that stands for a component becomes one (alerts, plays,
 * images), links become addresses, headings get their ids, questions are taken apart. Notes on the way what other pages
 * must hold. Both ways of rendering (body tree, and MDX for pages with code) go through here.
 */
export function shape(tree: Root, options: PageOptions, notes: Notes): void {
  const slugger = new GithubSlugger();
  const components: Component[] = [];
  const nested: Jsx[] = [];
  referencedPictures(tree);
  leaveToNotes(tree, slugger);
  notes.words = countWords(tree);
  visit(tree, (node, ancestors) => {
    if (isJsx(node)) compose(node);
    if (isJsx(node))
      checkJsx(
        node,
        ancestors.filter(isComponent).map(({ name }) => name),
        options,
        notes,
      );
    if (isComponent(node)) {
      components.push(node);
      notes.findings.push(...checkPlace(node, ancestors));
      if (isQuestion(node) && ancestors.some(isQuestion)) nested.push(node);
    }
    if (node.type === 'heading') heading(node, slugger, notes);
  });
  for (const node of components) named(node, notes);
  // What a question offers stands in the page twice: of one in one in one there would be thousands. That has been said.
  for (const node of nested) node.name = null;
  rewrite(tree, (node, parent) => {
    switch (node.type) {
      case 'blockquote':
        return alert(node);
      case 'code':
        return node.lang === 'play' ? play(node, slugger, notes) : undefined;
      case 'table':
        return scrolling(node, parent);
      case 'link':
      case 'definition':
        node.url = linkTo(node.url, node, options, notes);
        return undefined;
      case 'image':
        return picture(node, notes);
      case 'mdxjsEsm':
        return code(node, 'import', options, notes);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return isComment(node.value) ? null : code(node, 'expression', options, notes);
      default:
        if (isComponent(node)) return authored(node, options, notes);
        return isJsx(node) ? element(node, options, notes) : undefined;
    }
  });
}

type Component = Jsx & { name: string };

/** `![alt][pitch]` → `![alt](pitch.png)`: a definition that only pictures use is no link. */
function referencedPictures(tree: Root): void {
  const definitions = new Map<string, Definition>();
  const linked = new Set<string>();
  const shown = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === 'linkReference') linked.add(node.identifier);
    if (node.type === 'imageReference') shown.add(node.identifier);
  });
  if (shown.size === 0) return;
  rewrite(tree, (node) => {
    if (node.type === 'definition') return shown.has(node.identifier) && !linked.has(node.identifier) ? null : undefined;
    if (node.type !== 'imageReference') return undefined;
    const found = definitions.get(node.identifier);
    return found && ({ type: 'image', url: found.url, title: found.title, alt: node.alt, position: node.position } satisfies Image);
  });
}

/** Ids and names are found by their letters, whatever form an editor gave them. */
function compose(node: Jsx): void {
  for (const item of node.attributes) if (typeof item.value === 'string') item.value = item.value.normalize('NFC');
}

/** What footnotes bring has anchors that a heading could have too: it then gets the next one, as after another heading. */
function leaveToNotes(tree: Root, slugger: GithubSlugger): void {
  const taken = new Set<string>();
  visit(tree, (node) => {
    if (node.type !== 'footnoteDefinition') return;
    for (const anchor of ['footnote-label', `user-content-fn-${node.identifier}`, `user-content-fnref-${node.identifier}`])
      taken.add(anchor);
  });
  for (const anchor of taken) slugger.slug(anchor);
}

function heading(node: Heading, slugger: GithubSlugger, notes: Notes): void {
  const text = wordsOf(node);
  const id = slugger.slug(text.normalize('NFC'));
  // Of signs alone nothing is left: such a heading has no anchor.
  if (id === '') return;
  notes.headings.push({ depth: node.depth, id, text });
  notes.anchors.push(id);
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
}

/** What an author gave an id of its own. Links may lead there, and readers' answers are kept under it. */
function named(node: Component, notes: Notes): void {
  const id = attribute(node, 'id');
  const component = NAMED.find((name) => name === node.name);
  if (!id || !component) return;
  if (notes.headings.some((heading) => heading.id === id)) {
    notes.findings.push(
      findingAt(
        node,
        'id',
        `The id \`${id}\` is also the anchor of a heading on this page`,
        'choose another id, for instance with the name of the page in it',
      ),
    );
  }
  notes.named.push({ component, id, ...placeOf(node) });
  notes.anchors.push(id);
  if (isQuestion(node)) notes.parts.push({ kind: 'question', id, title: titleOf(node) });
  const first = node.children.find((child) => wordsOf(child) !== '');
  const title = first ? shortened(wordsOf(first)) : id;
  if (node.name === 'Reflect') notes.prompts.push({ id, title });
  if (node.name !== 'Assignment') return;
  const days = attribute(node, 'days');
  notes.assignments.push({ id, title, ...(days && /^\d+$/.test(days) && { days: Number(days) }) });
}

/** `> [!NOTE]` → `<Callout kind="note">`. */
function alert(node: Blockquote): RootContent | undefined {
  const first = node.children[0];
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined;
  const marker = /^\[!(\w+)\][^\S\n]*(?:\n|$)/.exec(text.value);
  const kind = marker?.[1]?.toLowerCase() ?? '';
  if (!marker || !ALERTS.includes(kind)) return undefined;
  // Nothing else may stand on the marker's line: `> [!NOTE] **bold**` is a quote.
  const next = first.children[1];
  if (!marker[0].endsWith('\n') && next && next.type !== 'break') return undefined;
  const rest = text.value.slice(marker[0].length);
  const paragraph: Paragraph = {
    ...first,
    children: rest ? [{ ...text, value: rest }, ...first.children.slice(1)] : first.children.slice(1),
  };
  // A hard break right after the marker would leave an empty line at the top.
  if (paragraph.children[0]?.type === 'break') paragraph.children.shift();
  return component('Callout', { kind }, [...(paragraph.children.length > 0 ? [paragraph] : []), ...node.children.slice(1)], node);
}

/** A table of two columns or more may be wider than a phone, or than one with large text: it becomes a region that scrolls. */
function scrolling(node: Table, parent: Parents): RootContent | undefined {
  const columns = node.children[0]?.children.length ?? 0;
  const done = isComponent(parent) && parent.name === 'Table';
  return columns > 1 && !done ? component('Table', {}, [node], node) : undefined;
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

function code(node: Nodes, what: 'import' | 'expression', options: PageOptions, notes: Notes): null | undefined {
  notes.code = true;
  if (options.code) return undefined;
  const { message, fix } =
    what === 'import'
      ? { message: 'A page cannot import or export', fix: 'components need no import: take the line out' }
      : (wordsInBraces('value' in node ? node.value : '') ?? {
          message: 'A page cannot hold an expression in `{ }`',
          fix: 'write the text itself, `\\{` for a brace, or `{/* … */}` for a comment',
        });
  notes.findings.push(findingAt(node, 'code', message, fix));
  return null;
}

/** A component that an author wrote. */
function authored(node: Component, options: PageOptions, notes: Notes): RootContent | undefined {
  const id = attribute(node, 'id');
  if (node.name === 'Evidence' && id) notes.references.push({ kind: 'evidence', to: id, ...placeOf(node) });
  const skill = attribute(node, 'skill');
  if (skill) notes.references.push({ kind: 'skill', to: skill, ...placeOf(node) });
  if (node.name === 'Video') video(node, options, notes);
  if (node.name === 'Checklist') notes.findings.push(...itemise(node));
  if (isQuestion(node)) {
    // In the middle of a line there are no lists: that it stands there has been said.
    if (node.type === 'mdxJsxTextElement') return undefined;
    const { block, question, findings } = takeApart(node);
    notes.findings.push(...findings);
    if (question?.id) {
      const { options: choices, gaps: _gaps, explained: _explained, ...short } = question;
      notes.questions.push({ ...short, ...(choices.length > 0 && { optionIds: choices.map((choice) => choice.id) }) });
      if (question.kind === 'single') notes.choices.push({ right: choices.findIndex(({ right }) => right) + 1, of: choices.length });
    }
    return block;
  }
  return undefined;
}

/** An HTML element in MDX: its links and pictures are like those of Markdown, its id is an anchor. */
function element(node: Jsx, options: PageOptions, notes: Notes): RootContent | null | undefined {
  const id = attribute(node, 'id');
  if (id && !takesAnchor(id, node, notes)) node.attributes = node.attributes.filter((item) => !('name' in item) || item.name !== 'id');
  const href = node.name === 'a' ? attribute(node, 'href') : undefined;
  if (href !== undefined) setAttribute(node, 'href', linkTo(href, node, options, notes));
  if (node.name !== 'img') return undefined;
  const src = attribute(node, 'src');
  return src
    ? picture(
        {
          type: 'image',
          url: src,
          alt: attribute(node, 'alt') ?? null,
          title: attribute(node, 'title') ?? null,
          ...(node.position && { position: node.position }),
        },
        notes,
        true,
      )
    : null;
}

/** The files that a video names are served like any other file. */
function video(node: Component, options: PageOptions, notes: Notes): void {
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

/** Words that a reader reads: text and code, no markup. Where words are not parted by spaces their signs are counted. */
function countWords(tree: Root): number {
  let words = 0;
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') words += wordsIn(node.value);
    else if (node.type === 'html') words += wordsIn(node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' '));
  });
  return Math.round(words);
}

const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Whoever reads 200 words of English in a minute reads 500 signs of Japanese or Chinese. */
const SIGNS_A_WORD = 2.5;

function wordsIn(text: string): number {
  const signs = text.match(UNPARTED)?.length ?? 0;
  const parted = signs > 0 ? text.replace(UNPARTED, ' ') : text;
  return (parted.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)?.length ?? 0) + signs / SIGNS_A_WORD;
}
