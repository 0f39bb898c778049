import type { Nodes, Paragraph } from 'mdast';
import { isComponent } from './nodes.ts';

// Lines that stand where an item is expected. In a sentence that was broken there a line may well begin with a number, a letter
// or an arrow: here, at the margin of a list and among its items, it is an item whose beginning is none.

/** Where a paragraph may hold an item that is none. */
export interface Among {
  /** Lines from the second on whose column is this at most stand at the margin of the list; 0 where there is none. */
  margin: number;
  /** The paragraph stands between two lists, which may be one that it cuts in two. */
  between: boolean;
}

/** Every paragraph in a component, with the list that it is in or between. */
export function paragraphsIn(node: Nodes): [Paragraph, Among][] {
  return walk(node, 0);
}

function walk(node: Nodes, margin: number): [Paragraph, Among][] {
  if (!('children' in node)) return [];
  const own = node.type === 'listItem' ? (node.position?.start.column ?? 0) + 1 : isComponent(node) ? 0 : margin;
  const children = node.children as Nodes[];
  return children.flatMap((child, index): [Paragraph, Among][] => {
    if (child.type !== 'paragraph') return walk(child, own);
    return [[child, { margin: own, between: [index - 1, index + 1].every((beside) => children[beside]?.type === 'list') }]];
  });
}

/** `(2) `, `[2] `; `2） `, `2 . `, `2: `, `2 - `; `2.<b>`: a number as people write one before an item. */
const NUMBER =
  /^(?:[(（[【]\p{Nd}{1,3}[)）\]】]|\p{Nd}{1,3}(?:[ \t]*[．。）：、]|[ \t]*[.):\]>/–—-](?=[ \t])|[.)](?=[^\p{Nd}\s.,:;!?)])))[ \t]*(?=\S)/u;
/** `b. `, `(b) `, `b: `, `ii) `, `一、`, `イ．`: a letter, or what counts in its place. */
const LETTER =
  /^(?:[(（[【](?:\p{L}|[ivx]{2,4}|[一二三四五六七八九十]{2,3})[)）\]】]|(?!I)\p{L}[.)](?=[ \t])|[a-hA-H][:：](?=\s)|\p{L}[．）]|(?:[ivx]{2,4}|[IVX]{2,4})[.)](?=[ \t])|[一二三四五六七八九十]{1,3}[、．.)）]|[甲乙丙丁戊アイウエオロハニ]、)[ \t]*(?=\S)/u;
/** `→ `, `✅ `, `1️⃣ `: a sign that pages elsewhere have before an item. */
const SIGN =
  /^(?:[\d#*]\ufe0f?\u20e3|(?![©®™])[\p{Extended_Pictographic}\p{So}\u2190-\u21ff\u27f0-\u27ff\u2900-\u297f\u2b00-\u2bff]+)\ufe0f?[ \t]*(?=\S)/u;

/**
 * What a line begins with that is meant to make an item of it.
 *
 * @param signs whether a sign counts as well as a number or a letter
 */
export function beginsLikeItem(text: string, signs: boolean): string | undefined {
  const [found] = NUMBER.exec(text) ?? LETTER.exec(text) ?? (signs ? SIGN.exec(text) : undefined) ?? [];
  return found?.trim();
}

/** A line of a paragraph; its text is empty where something else than plain text stands at its beginning. */
export interface ParagraphLine {
  line: number;
  column: number;
  text: string;
}

/** The lines of a paragraph, each from behind the quotes and the indent before it. */
export function linesOf(paragraph: Paragraph, lines: readonly string[]): ParagraphLine[] {
  const { start, end } = paragraph.position ?? {};
  if (!start || !end) return [];
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => {
    const line = lines[start.line - 1 + index] ?? '';
    const column = index === 0 ? start.column : (/^[ \t>]*/.exec(line)?.[0].length ?? 0) + 1;
    return { line: start.line + index, column, text: isText(paragraph, start.line + index, column) ? line.slice(column - 1) : '' };
  });
}

/** Does plain text stand at this place, no code and no link? */
function isText({ children }: Paragraph, line: number, column: number): boolean {
  const before = (place: { line: number; column: number } | undefined) =>
    place !== undefined && (place.line < line || (place.line === line && place.column <= column));
  const child = children.findLast(({ position }) => before(position?.start));
  return child?.type === 'text';
}
