import type { Paragraph, Text } from 'mdast';
import type { Place } from '../problems/problem.ts';
import { beginsLikeItem, linesOf } from './begins-like.ts';

/** What is left over at the beginning of a line: signs that were to make something of it. */
export interface LeftAtStart extends Place {
  message: string;
  fix: string;
  /** It is a box: where boxes are answered or ticked the line is an error of its own. */
  box?: true;
  /** Where its meaning is certain: what stands there, and what was meant. */
  mend?: { written: string; meant: string };
}

/** What a text is in, as far as it decides what its first line may begin with. */
export type Around = 'quote' | 'cell' | 'other';

const HEADING = /^(?:#{2,6}(?=[^\s#\\])|#{7,}(?= )|＃{2,6}(?=[^\s＃])|＃{1,6}(?= )).*/;
const BLOCK = /^(?::{3,} ?[\w-]*|[!?]{3}\+? +[a-z][\w-]*\b(?=[ \t]*(?:"|$))|\{%.*?%\}|\{\{[<%].*?[%>]\}\})/;
const CONTENTS = /^\[(?:TOC|\[_TOC_\])\]\s*$/i;
const TABLE_LINE = /^\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?)?[ \t]*$/;
const ALERT = /^[[［][ \t]*[!！][ \t]*(\w+)[ \t]*[\]］]/;
const KNOWN_ALERT = /^(?:note|tip|important|warning|caution)$/i;
const BOX = /^((?:[-+*]|[–—−•][ \t]*)?)([[［][ \t\u3000]{0,2}([xXｘＸ✓✔]?)[ \t\u3000]{0,2}[\]］])([ \t\u3000]*)(?=(\S)?)/u;

/**
 * What the lines of a text begin with and is none: `##No`, `[ ] a box`, `[!NOTE]` outside a quote.
 *
 * @param source the text as it is written; a list and quotes stand before its further lines
 * @param lines of the whole page
 */
export function* leftAtStart(node: Text, source: string, lines: readonly string[], around: Around): Iterable<LeftAtStart> {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  for (const [index, whole] of source.split('\n').entries()) {
    const indent = index === 0 ? 0 : (/^[ \t>]*/.exec(whole)?.[0].length ?? 0);
    const place = { line: line + index, column: (index === 0 ? column : 1) + indent };
    const before = (lines[place.line - 1] ?? '').slice(0, place.column - 1);
    const inCell = index === 0 && around === 'cell';
    if (!inCell && !BEFORE.test(before)) continue;
    const text = whole.slice(indent).replace(/\r$/, '');
    const left = inCell
      ? boxInCell(text)
      : (box(text, before) ?? alert(text, index === 0 ? around : 'other', lines[place.line - 1] ?? '', place.column) ?? marker(text));
    if (left) yield { ...place, ...left };
  }
}

/** What makes no text of a line: quotes, lists and tags that it is in. */
const BEFORE = /^(?:[ \t>]|[-+*](?=[ \t])|\d+[.)](?=[ \t])|<\w[^<>]*>)*$/;
const IN_LIST = /(?:[-+*]|\d[.)])[ \t]+$/;

type Left = Omit<LeftAtStart, keyof Place>;

function marker(text: string): Left | undefined {
  const [heading] = HEADING.exec(text) ?? [];
  if (heading !== undefined) {
    const [written = ''] = /^[#＃]+ */.exec(heading) ?? [];
    return {
      message: `\`${shortened(heading)}\` is no heading`,
      fix: 'write a space after `##`: a heading has six `#` at most',
      ...(written.length < 7 && { mend: { written, meant: `${'#'.repeat(written.trimEnd().length)} ` } }),
    };
  }
  const [block] = BLOCK.exec(text) ?? [];
  if (block !== undefined)
    return { message: `\`${shortened(block)}\` is a block of another generator`, fix: 'write a callout, `> [!NOTE]`, or a component' };
  if (CONTENTS.test(text))
    return { message: `\`${text.trim()}\` is a command of another generator`, fix: 'take it out: every page lists its headings' };
  if (TABLE_LINE.test(text))
    return {
      message: `\`${shortened(text)}\` is no line of a table`,
      fix: 'leave a blank line above the head of the table, and give the head as many cells as this line',
    };
  return undefined;
}

/** `[] Ask`, `[x]Ask`, `［x］ Ask`, `-[ ] Ask`. Without a space behind it, it is a box where nothing else can be meant. */
function box(text: string, before: string): Left | undefined {
  const [written = '', dash = '', brackets = '', mark = '', space = '', next] = BOX.exec(text) ?? [];
  if (written === '' || next === undefined) return undefined;
  const inList = IN_LIST.test(before) && dash === '';
  const certain = inList || dash !== '' || brackets.startsWith('［') || /^\[[ \t\u3000]+\]$/.test(brackets);
  if (space === '' && !(certain && /[\p{L}\p{N}]/u.test(next))) return undefined;
  return {
    box: true,
    message: `The box \`${(dash + brackets).trim()}\` stands outside a list`,
    fix: `write \`- [${mark === '' ? ' ' : 'x'}] \``,
    ...((inList || dash !== '') && { mend: { written, meant: `${inList ? '' : '- '}[${mark === '' ? ' ' : 'x'}] ` } }),
  };
}

function boxInCell(text: string): Left | undefined {
  const [written = '', dash = '', brackets = '', mark = '', space = '', next] = BOX.exec(text) ?? [];
  if (written === '' || dash !== '' || (next !== undefined && space === '')) return undefined;
  const sign = mark === '' ? '☐' : '☑';
  return {
    box: true,
    message: `The box \`${brackets}\` stands in a table`,
    fix: `write \`${sign}\`, or make a list of what is to be ticked`,
  };
}

/** `[! NOTE]`, or an alert that no quote begins with. */
function alert(text: string, around: Around, line: string, column: number): Left | undefined {
  const [written = '', kind = ''] = ALERT.exec(text) ?? [];
  if (written === '') return undefined;
  const message = `\`${written}\` makes no callout`;
  const meant = `[!${kind.toUpperCase()}]`;
  if (!KNOWN_ALERT.test(kind)) return { message, fix: 'write NOTE, TIP, IMPORTANT, WARNING or CAUTION' };
  if (around !== 'quote')
    return {
      message,
      fix: line.slice(0, column - 1).includes('>')
        ? 'begin a quote with it: leave a blank line above'
        : `write \`> ${meant}\`, and \`> \` before each line of its text`,
    };
  // Emphasis behind it is text of another node.
  if (line.slice(column - 1 + written.length).trim() !== '') return { message, fix: 'begin the text on the line below: `> …`' };
  if (/^\[!\w+\]$/.test(written)) return undefined;
  return { message, fix: `write \`${meant}\``, mend: { written, meant } };
}

const BULLET = /^(?:[①-⓿❶-➓•·‣◦▪▫●○■□▶►➢➤∙⁃・\uf0b7\uf0a7][ \t]*|[–—−‒‐‑―－＊＋][ \t]+)(?=\S)/u;
const GLUED = /^[-+*](?=\p{L})/u;

/** The first of two lines of a paragraph that begin like items of one list and are none: readers see one line. */
export function listThatIsNone(paragraph: Paragraph, lines: readonly string[]): (Place & { sign: string }) | undefined {
  const broken = new Set(paragraph.children.flatMap(({ type, position }) => (type === 'break' ? [position?.start.line] : [])));
  const starts = linesOf(paragraph, lines).map((line) => ({ ...line, sign: signOf(line.text) }));
  return starts.find(({ line, sign }, index) => {
    const next = starts[index + 1]?.sign;
    return sign !== undefined && next !== undefined && !broken.has(line) && follow(sign, next);
  }) as (Place & { sign: string }) | undefined;
}

function signOf(text: string): string | undefined {
  return (BULLET.exec(text)?.[0] ?? GLUED.exec(text)?.[0])?.trim() ?? beginsLikeItem(text, true);
}

/** Bullets are alike; numbers and letters count. Any signs beside one another are a list: `✅ Ask`, `❌ Tell`. */
function follow(one: string, two: string): boolean {
  const [first, second] = [one, two].map((sign) => /\d+|\p{L}+|[①-⓿❶-➓]/u.exec(sign)?.[0]);
  if (first === undefined || second === undefined) return first === second && (one === two || !BULLET.test(`${one} a`));
  if (/^\d/.test(first)) return Number(second) === Number(first) + 1;
  const next = second.charCodeAt(0) === first.charCodeAt(0) + 1;
  return /^[a-z①-⓿❶-➓]$/i.test(first) && !/^[ivx]+$/i.test(second) ? next : one !== two;
}

/** As much of what was found as a message has room for. */
export function shortened(found: string): string {
  return found.length <= 40 ? found.trim() : `${found.slice(0, 38).trim()}…`;
}
