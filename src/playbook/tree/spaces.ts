import type { Root } from 'mdast';
import { holdsOddSpace, NO_WIDTH, ODD, oddSpaceIn, withoutMarks } from '../problems/odd-spaces.ts';
import { visit } from './walk.ts';

const ANY_ODD = new RegExp(`[${ODD}]`, 'u');
const EACH_ODD = new RegExp(`[${ODD}]`, 'gu');
const EACH_WITHOUT_WIDTH = new RegExp(`[${NO_WIDTH}]`, 'gu');

/** A marker that a character keeps from being one. */
export interface BrokenMarker {
  /** Of the character, from 1. */
  line: number;
  column: number;
  /** Of the whole line in the text. */
  offset: number;
  /** The marker without the character: `##`, `- [x]`. */
  marker: string;
  character: string;
  /** The beginning of the line as it stands there, and as it was meant. */
  written: string;
  meant: string;
}

/** What may stand before a marker: quotes and lists that it is in. */
const AROUND = '(?:[ \\t]|>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))*';
const GAP = `[ \\t${ODD}]*[${ODD}][ \\t${ODD}]*`;
const BLANK = `[ \\t${ODD}]*`;
const odd = (pattern: string) => new RegExp(`^(${AROUND})${pattern}`, 'u');

/** Each way to break a marker: the groups are what stands around it, and the part that is mended. */
const BROKEN: readonly RegExp[] = [
  // `##` before its heading, or something before `##`.
  odd(`(#{2,6}${GAP}|#${GAP}(?!\\d)|[${ODD}]${BLANK}#{1,6}[ \\t${ODD}]+)(?=[^\\s${ODD}])`),
  // A list with a box: a character in it, before or behind it, or behind the marker.
  odd(`((?:${BLANK}[-+*]${BLANK})?\\[${BLANK}[xX]?${BLANK}\\](?:[ \\t${ODD}]+|\\r?$))`),
  // A list.
  odd(`([-+*]${GAP}|[${ODD}]${BLANK}[-+*][ \\t${ODD}]+)(?=[^\\s${ODD}])`),
  odd(`(\\d{1,9}[.)]${GAP}|[${ODD}]${BLANK}\\d{1,9}[.)][ \\t${ODD}]+)(?=[^\\s${ODD}])`),
  // A quote, which may begin an alert; a fence.
  odd(`([${ODD}]${BLANK}>${BLANK}|>(?:${GAP}(?=\\[!)|(?![ \\t]*\\u3000)${GAP}(?=[^\\s${ODD}])))`),
  odd(`([${ODD}]${BLANK}(?=\`\`\`|~~~))`),
  // The line below the head of a table.
  odd(`((?=[^-]*-)(?=[^|]*\\|)[ \\t${ODD}|:-]+)\\r?$`),
];

/**
 * Markers of a text that are none because of a character that cannot be seen: `##` before a no-break space, which some
 * keyboards write where a key is held a little too long. Looks at what is text alone: code is left as it is.
 *
 * @param text the page without its front matter
 */
export function brokenMarkers(text: string, tree: Root): BrokenMarker[] {
  if (!holdsOddSpace(text)) return [];
  const code = codeLines(tree);
  const lines = text.split('\n');
  let offset = 0;
  return lines.flatMap((line, index): BrokenMarker[] => {
    const start = offset;
    offset += line.length + 1;
    const found = holdsOddSpace(line) && !code.has(index + 1) ? breakIn(line, lines[index - 1] ?? '', lines[index + 1] ?? '') : undefined;
    return found ? [{ ...found, line: index + 1, offset: start }] : [];
  });
}

function breakIn(line: string, before: string, after: string): Omit<BrokenMarker, 'line' | 'offset'> | undefined {
  for (const pattern of BROKEN) {
    const [written, around = '', broken = ''] = pattern.exec(line) ?? [];
    if (written === undefined) continue;
    const rest = line.slice(written.length);
    const character = oddSpaceIn(rest.startsWith('[!') ? broken : withoutMarks(broken));
    if (!character || isSign(broken, rest) || !continues(broken, rest, [before, after])) continue;
    return {
      column: around.length + broken.search(ANY_ODD) + 1,
      marker: marked(broken).trim(),
      character,
      written,
      meant: around + marked(broken),
    };
  }
  return undefined;
}

/** `#` and `*` on a key are a sign of two characters more, and `*` may begin words that are emphasised. */
function isSign(broken: string, rest: string): boolean {
  return rest.startsWith('\u20e3') || (/^\*\S/u.test(broken) && /^[^*]*[^\s*]\*(?!\*)/u.test(rest));
}

/**
 * “1.” before a no-break space may be a date, and “-” before one a number: they are markers where a line beside them begins
 * with a marker, too.
 */
function continues(broken: string, rest: string, beside: readonly string[]): boolean {
  const bare = broken.replace(new RegExp(`[ \\t${ODD}]`, 'gu'), '');
  const [number] = /^\d+/.exec(bare) ?? [];
  const begins = (pattern: RegExp) => beside.some((line) => pattern.test(line.replace(new RegExp(`^${BLANK}`, 'u'), '')));
  if (number) return begins(new RegExp(`^(?:${Number(number) - 1}|${Number(number) + 1})[.)][ \\t${ODD}]`, 'u'));
  return !/^[-+*]$/.test(bare) || !/^\d/.test(rest) || begins(new RegExp(`^[${bare}][ \\t${ODD}]`, 'u'));
}

/** The beginning of a line with spaces that are some. */
function marked(broken: string): string {
  const box = /^(.*?)\[([^\]]*)\](.*)$/s.exec(broken);
  if (box) {
    const [, before = '', inside = '', behind = ''] = box;
    return `${spaced(before)}[${/x/i.exec(inside)?.[0] ?? ' '}]${behind && ' '}`;
  }
  if (/\|/.test(broken)) return broken.replace(EACH_ODD, ' ');
  return spaced(broken);
}

/** What stands before a marker is its indent, what stands behind it is one space. */
function spaced(text: string): string {
  const [, indent = '', marker = '', behind = ''] = new RegExp(`^(${BLANK})(.*?)(${BLANK})$`, 'su').exec(text) ?? [];
  return indent.replace(EACH_WITHOUT_WIDTH, '').replace(EACH_ODD, ' ') + marker + (behind && marker && ' ');
}

/** Lines of code, HTML and expressions, from 1. */
function codeLines(tree: Root): Set<number> {
  const lines = new Set<number>();
  visit(tree, (node) => {
    if (!CODE.has(node.type) || !node.position) return;
    for (let line = node.position.start.line; line <= node.position.end.line; line++) lines.add(line);
  });
  return lines;
}

const CODE = new Set(['code', 'html', 'mdxFlowExpression', 'mdxjsEsm']);
