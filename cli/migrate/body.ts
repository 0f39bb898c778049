import type { ImageReference, Nodes, Paragraph, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parse } from '../../src/playbook/tree/parse.ts';
import { visit } from '../../src/playbook/tree/walk.ts';
import type { Draft, Edit } from './draft.ts';
import { isPartMark } from './field-texts.ts';
import { readHeadings } from './headings.ts';
import { tidyHtml } from './html.ts';
import { FAR_PICTURE, isLinked, type Mention, mentionOf } from './mentions.ts';
import type { TakeDown } from './notes.ts';

/** What is known of the text of a page before the links in it are rewritten. */
export interface BodyFacts {
  title: string | undefined;
  /** First sentence. */
  opening: string | undefined;
  anchors: Set<string>;
  renamed: Map<string, string>;
  /** Offsets are those of the draft, to which `edits` are still to be applied together with those of the links. */
  mentions: Mention[];
  edits: Edit[];
}

/**
 * Reads a text that is Markdown by now: its title, its headings, its HTML, its links.
 *
 * @param titled the first heading may be the title; a text where the title is known
 */
export function readBody(draft: Draft, titled: boolean | string, takeDown: TakeDown): BodyFacts {
  const { text } = draft;
  const facts: BodyFacts = { title: undefined, opening: undefined, anchors: new Set(), renamed: new Map(), mentions: [], edits: [] };
  const parsed = parse(text, 'md');
  if ('finding' in parsed) {
    takeDown(parsed.finding, 'The text cannot be read as Markdown: it was carried over as it stands', parsed.finding.message);
    return facts;
  }
  const { title, edits, anchors, renamed, left } = readHeadings(parsed.tree, text, titled);
  for (const { offset, detail } of left) takeDown(draft.placeOf(offset), 'Attributes in braces were left out', detail);
  const spans: { from: number; to: number }[] = [];
  const shown = picturesByReference(parsed.tree);
  visit(parsed.tree, (node, ancestors) => {
    if (node.type === 'html') spans.push(spanOf(node));
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const mention = mentionOf(text, node, isLinked(ancestors));
    if (mention) facts.mentions.push(node.type === 'definition' && shown.has(node.identifier) ? { ...mention, kind: 'image' } : mention);
  });
  const tidy = tidyHtml(text, spans);
  for (const { offset, what, detail } of tidy.notes) takeDown(draft.placeOf(offset), what, detail);
  for (const anchor of tidy.anchors) anchors.add(anchor);
  const inTitle = (at: number) => edits.some((edit) => edit.text === '' && edit.start <= at && at < edit.end);
  return {
    title,
    opening: openingOf(parsed.tree),
    anchors,
    renamed,
    edits: [...edits, ...tidy.edits, ...withoutFarPictures(parsed.tree, draft, takeDown)],
    mentions: [...facts.mentions, ...tidy.mentions].filter(({ start }) => !inTitle(start)).toSorted((a, b) => a.start - b.start),
  };
}

/** Pictures of which the address stands elsewhere on the page, by its name. */
function picturesByReference(tree: Root): Map<string, ImageReference[]> {
  const found = new Map<string, ImageReference[]>();
  visit(tree, (node) => {
    if (node.type === 'imageReference') found.set(node.identifier, [...(found.get(node.identifier) ?? []), node]);
  });
  return found;
}

/** Pictures by reference whose address is that of another site, or no picture, become links by reference. */
function withoutFarPictures(tree: Root, draft: Draft, takeDown: TakeDown): Edit[] {
  const shown = picturesByReference(tree);
  const edits: Edit[] = [];
  visit(tree, (node) => {
    if (node.type !== 'definition' || !/^(https?:)?\/\//i.test(node.url)) return;
    for (const picture of shown.get(node.identifier) ?? []) {
      const { from } = spanOf(picture);
      takeDown(draft.placeOf(from), FAR_PICTURE, node.url);
      edits.push({ start: from, end: from + 1, text: '' });
    }
  });
  return edits;
}

function spanOf(node: Nodes): { from: number; to: number } {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 };
}

const LONGEST = 200;

/** The first sentence of the first paragraph that has words. */
function openingOf(tree: Root): string | undefined {
  for (const node of tree.children) {
    if (node.type !== 'paragraph') continue;
    const words = textOf(node, { includeImageAlt: false, includeHtml: false }).replace(/\s+/g, ' ').trim();
    if (isPartMark(words) || isLinkAlone(node)) continue;
    if (words.length < 12 || !/\p{L}{2}/u.test(words) || /^\[[!^]/.test(words)) continue;
    return shortened(words);
  }
  return undefined;
}

/** Links and pictures and nothing else: they say where to go, not what the page says. */
function isLinkAlone({ children }: Paragraph): boolean {
  return children.every(
    (child) => /^(link|linkReference|image|imageReference|break|html)$/.test(child.type) || !/[\p{L}\p{N}]/u.test(textOf(child)),
  );
}

/** The first sentence of a text, cut at a word where it is too long. */
export function shortened(words: string): string {
  const sentence = /^.{12,}?[.!?…。！？](?=\s|$)(?<!\b(?:e\.g|i\.e|vs|etc|Mr|Mrs|Dr|Inc|St)\.)/u.exec(words)?.[0] ?? words;
  if (sentence.length <= LONGEST) return sentence.replace(/:$/, '');
  const cut = sentence.slice(0, LONGEST - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 100)).replace(/[\s,;:–-]+$/, '')}…`;
}
