import type { Link, LinkReference, Nodes, Paragraph, Root } from 'mdast';
import type { PageView } from '../model/rule.ts';
import { isQuestion } from '../questions/placement.ts';
import { written } from '../questions/read.ts';
import { optionsOf, type WordedOption } from '../questions/wording.ts';
import type { QuestionNode, Written } from '../questions/written.ts';
import { type Counts, count } from './counts.ts';

/** A paragraph with what it says. */
export interface Prose extends Counts {
  node: Paragraph;
  text: string;
}

/** A question, its parts (none where there is nothing to answer) and, where it is a choice, its options. */
export interface Asked {
  node: QuestionNode;
  parts: Written | undefined;
  options: readonly WordedOption[];
}

/** What rules about text and questions look at, in the order of the page. What stands in a footnote is a source, and left out. */
export interface Outline {
  paragraphs: readonly Prose[];
  links: readonly (Link | LinkReference)[];
  questions: readonly Asked[];
}

const known = new WeakMap<Root, Outline>();

/** Worked out once for all rules that ask: their words are most of what they cost. */
export function outlineOf(view: PageView): Outline {
  const outline = known.get(view.tree) ?? workOut(view);
  known.set(view.tree, outline);
  return outline;
}

function workOut({ all }: PageView): Outline {
  const notes = all('footnoteDefinition').flatMap(({ position }) => position ?? []);
  const isNote = ({ position }: Nodes) => {
    const at = position?.start.line ?? 0;
    return notes.some(({ start, end }) => start.line <= at && at <= end.line);
  };
  return {
    paragraphs: all('paragraph').flatMap((node) => (isNote(node) ? [] : [prose(node)])),
    links: [...all('link'), ...all('linkReference')].filter((node) => !isNote(node)),
    questions: all('mdxJsxFlowElement').flatMap((node) => (isQuestion(node) ? [asked(node)] : [])),
  };
}

function prose(node: Paragraph): Prose {
  const text = said(node);
  return { node, text, ...count(text) };
}

function asked(node: QuestionNode): Asked {
  const parts = written(node);
  return { node, parts, options: parts ? optionsOf(parts) : [] };
}

/** The words of a paragraph, nothing left out at its ends: places in it are counted from the first. */
function said(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  let words = '';
  if ('children' in node) for (const child of node.children) words += said(child);
  return words;
}
