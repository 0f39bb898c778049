import { alertHead, isKind, markIn } from './alerts.ts';
import type { Draft, Edit } from './draft.ts';
import type { TakeDown } from './notes.ts';

interface Line {
  text: string;
  start: number;
}

/** How the lines of a block differ from those of the page. */
interface Frame {
  /** Columns of white space at the beginning of each line that belong to the block, and go. */
  strip: number;
  /** What stands there instead. */
  prefix: string;
}

/** What a line opens: an alert or a tab, up to which line, and where the lines in it begin. */
interface Block {
  head: string[];
  /** First and last line of what is in it; the lines before and after the two are its fences. */
  from: number;
  to: number;
  end: number;
  /** Columns by which what is in it is indented. */
  indent: number;
  quoted: boolean;
}

/**
 * Turns the boxes of Docusaurus (`:::note`), MkDocs (`!!! note`, `??? note`, `=== "Tab"`) and whatever was marked as one
 * into alerts of GitHub, and tabs into their titles, one after another.
 */
export function convertBlocks(draft: Draft, takeDown: TakeDown): void {
  if (!/^[ \t]*(:::|!!!|\?\?\?|===|\uFDD0|\uFDD1)/m.test(draft.text)) return;
  const lines: Line[] = [];
  let start = 0;
  for (const text of draft.text.split('\n')) {
    lines.push({ text, start });
    start += text.length + 1;
  }
  const edits: Edit[] = [];
  const unknown = (line: Line, what: string, detail: string) => takeDown(draft.placeOf(line.start), what, detail);
  walk(lines, 0, lines.length, { strip: 0, prefix: '' }, edits, unknown);
  draft.apply(edits);
}

type Unknown = (line: Line, what: string, detail: string) => void;

function walk(lines: readonly Line[], from: number, to: number, frame: Frame, edits: Edit[], unknown: Unknown): void {
  let fence: Fence | undefined;
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (!line) continue;
    const cut = cutOf(line.text, frame.strip);
    const text = line.text.slice(cut);
    const block = fence === undefined ? blockAt(lines, index, to, frame.strip, unknown) : undefined;
    if (block) {
      const indent = text.slice(0, /^[ \t]*/.exec(text)?.[0].length);
      const lead = frame.prefix + indent;
      const replace = (at: number, texts: string[]) => {
        const fenceLine = lines[at];
        if (!fenceLine) return;
        // A line that goes takes its line break along.
        const gone = texts.length === 0 && at + 1 < lines.length;
        edits.push({ start: fenceLine.start, end: fenceLine.start + fenceLine.text.length + (gone ? 1 : 0), text: texts.join('\n') });
      };
      replace(
        index,
        block.head.map((each) => lead + each),
      );
      const [first, last] = block.quoted ? dropBlanks(lines, block, edits) : [block.from, block.to];
      walk(lines, first, last, { strip: frame.strip + block.indent, prefix: block.quoted ? `${lead}> ` : lead }, edits, unknown);
      // What follows without a blank line would continue the quote.
      const next = lines[block.end]?.text.trim();
      const separate = block.quoted && block.end < to && next !== '' ? [frame.prefix.trimEnd()] : [];
      if (block.end > block.to) replace(block.to, separate);
      else if (separate.length > 0)
        edits.push({ start: lines[block.end]?.start ?? 0, end: lines[block.end]?.start ?? 0, text: `${separate[0]}\n` });
      index = block.end - 1;
      continue;
    }
    fence = fenceAfter(text, fence);
    const prefix = text.trim() === '' ? frame.prefix.trimEnd() : frame.prefix;
    if (cut > 0 || prefix !== '') edits.push({ start: line.start, end: line.start + cut, text: prefix });
  }
}

/** A quote begins and ends with words: blank lines at its edges go. Gives back where its words are. */
function dropBlanks(lines: readonly Line[], { from, to }: Block, edits: Edit[]): [number, number] {
  const blank = (at: number) => lines[at]?.text.trim() === '';
  let [first, last] = [from, to];
  while (first < last && blank(first)) first++;
  while (last > first && blank(last - 1)) last--;
  for (const at of [...Array(to - from).keys()].map((each) => each + from).filter((each) => each < first || each >= last)) {
    const line = lines[at];
    if (line && at + 1 < lines.length) edits.push({ start: line.start, end: line.start + line.text.length + 1, text: '' });
  }
  return [first, last];
}

/** How many signs of white space make up to so many columns. */
function cutOf(line: string, columns: number): number {
  let width = 0;
  let signs = 0;
  while (width < columns && (line[signs] === ' ' || line[signs] === '\t')) {
    width += line[signs] === '\t' ? 4 - (width % 4) : 1;
    signs++;
  }
  return signs;
}

function widthOf(line: string): number {
  let width = 0;
  for (const sign of line) {
    if (sign === ' ') width++;
    else if (sign === '\t') width += 4 - (width % 4);
    else break;
  }
  return width;
}

/** Code between fences, and how far it is indented. */
interface Fence {
  sign: string;
  width: number;
}

/** The fence that is open after a line. One that is indented four columns more than it began is a line of the code. */
function fenceAfter(text: string, open: Fence | undefined): Fence | undefined {
  const mark = /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(`{3,}|~{3,})(.*)/.exec(text);
  if (!mark?.[2]) return open;
  const width = mark[1]?.length ?? 0;
  if (open) return mark[2].startsWith(open.sign) && mark[3]?.trim() === '' && width < open.width + 4 ? undefined : open;
  return mark[2].startsWith('`') && mark[3]?.includes('`') ? undefined : { sign: mark[2], width };
}

function blockAt(lines: readonly Line[], index: number, to: number, strip: number, unknown: Unknown): Block | undefined {
  const line = lines[index];
  if (!line || widthOf(line.text) < strip) return undefined;
  const text = line.text.trim();
  const own = widthOf(line.text) - strip;
  const box = mkdocsBox(lines, index, to, strip, unknown);
  if (box) return box;
  const tab = /^===[!+]?[ \t]*"(.*)"$/.exec(text);
  if (tab)
    return indented(lines, index, to, strip + own, {
      head: [`**${(tab[1] ?? '').trim() || 'Tab'}**`, ...(lines[index + 1]?.text.trim() === '' ? [] : [''])],
      indent: own + 4,
      quoted: false,
    });
  const mark = markIn(text);
  if (typeof mark === 'object')
    return fenced(lines, index, to, { head: alertHead(mark.kind, mark.title), indent: own, quoted: true }, (each) => {
      const found = markIn(each);
      return typeof found === 'object' ? 'open' : found;
    });
  // The end of a box whose beginning was not found.
  if (mark === 'close') return { head: [], from: index + 1, to: index + 1, end: index + 1, indent: own, quoted: false };
  const colons = /^(:{3,})[ \t]*(?:\{?([\w-]+)\}?)[ \t]*(.*)$/.exec(text);
  if (!colons?.[1]) return undefined;
  const kind = colons[2] ?? '';
  const title = (/^\[(.*)\]/.exec(colons[3] ?? '')?.[1] ?? colons[3] ?? '').replace(/\{[^}]*\}\s*$/, '').trim();
  const width = colons[1].length;
  const known = alertKind(kind);
  const titled = title === '' ? [] : [`**${title}**`, ''];
  const found = fenced(lines, index, to, { head: known ? alertHead(kind, title) : titled, indent: own, quoted: known }, (each) => {
    const fence = /^(:{3,})[ \t]*(\S?)/.exec(each.trim());
    if (!fence?.[1]) return undefined;
    if (fence[2]) return fence[1].length === width ? 'open' : undefined;
    return fence[1].length === width ? 'close' : undefined;
  });
  // Words behind three colons that nothing closes are words.
  if (!known && found.end === found.to) {
    unknown(line, AS_IT_STANDS, text);
    return undefined;
  }
  if (!known) unknown(line, 'A box of an unknown kind was taken out, what is in it was kept', text);
  return found;
}

const AS_IT_STANDS = 'A line begins like a box and is none: it was left as it stands';

/**
 * `!!! note "Title"` and `??? note`: a box where something is indented below it, or where it has a title. Else its words are
 * a sentence. Words behind the kind, or in its place, are what the author said: they are the title.
 */
function mkdocsBox(lines: readonly Line[], index: number, to: number, strip: number, unknown: Unknown): Block | undefined {
  const line = lines[index];
  const own = widthOf(line?.text ?? '') - strip;
  const [, kind = '', more = '', quoted] =
    /^(?:!!!|\?\?\?\+?)[ \t]+([\p{L}\p{N}_-]+)((?:[ \t]+[\p{L}\p{N}_-]+)*)[ \t]*(?:"(.*)")?$/u.exec(line?.text.trim() ?? '') ?? [];
  if (!line || kind === '') return undefined;
  const words = more.split(/[ \t]+/).filter((name) => !/^(inline|end|annotate|)$/.test(name));
  // `no-icon` is a class, `Never discount` is none.
  const said = words.some((word) => !/^[a-z\d]+([-_]+[a-z\d]+)+$/.test(word));
  const placeless = more.replace(/([ \t]+(inline|inline end|annotate))+$/, '');
  const spoken = said ? (isKind(kind) ? placeless : `${kind}${placeless}`) : undefined;
  const title = quoted ?? spoken;
  const found = indented(lines, index, to, strip + own, { head: alertHead(kind, title, true), indent: own + 4, quoted: true });
  if (quoted === undefined && found.to === found.from) {
    unknown(line, AS_IT_STANDS, line.text.trim());
    return undefined;
  }
  if (words.length > 0 && (quoted !== undefined || !said)) unknown(line, 'A further class of a box was left out', more.trim());
  return found;
}

function alertKind(kind: string): boolean {
  return /^(note|tip|info|warning|warn|danger|caution|important|success|secondary|primary|hint|question|example|abstract|quote|details|error|attention)$/i.test(
    kind,
  );
}

type Shape = Pick<Block, 'head' | 'indent' | 'quoted'>;

/** A box of MkDocs goes on as long as lines are indented. */
function indented(lines: readonly Line[], index: number, to: number, columns: number, shape: Shape): Block {
  let end = index + 1;
  for (let at = index + 1; at < to; at++) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '') continue;
    if (widthOf(text) < columns + 4) break;
    end = at + 1;
  }
  return { ...shape, from: index + 1, to: end, end };
}

/** A box between fences; one that is never closed goes on to the end. */
function fenced(
  lines: readonly Line[],
  index: number,
  to: number,
  shape: Shape,
  kindOf: (line: string) => 'open' | 'close' | undefined,
): Block {
  let depth = 1;
  let code: Fence | undefined;
  for (let at = index + 1; at < to; at++) {
    const text = lines[at]?.text ?? '';
    code = fenceAfter(text, code);
    const kind = code === undefined ? kindOf(text) : undefined;
    if (kind === 'open') depth++;
    if (kind === 'close' && --depth === 0) return { ...shape, from: index + 1, to: at, end: at + 1 };
  }
  return { ...shape, from: index + 1, to, end: to };
}
