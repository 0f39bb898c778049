import type { Finding } from '../problems/problem.ts';

/**
 * How much one place of a page may hold. Nobody writes more by hand; a parser takes a time for it that grows with the square of
 * what stands there, or faster, and a page of 100 kB would hold up a build for minutes.
 */
const BOUNDS = {
  /** Letters of a line. */
  line: 10_000,
  /** Signs of a paragraph that may begin or end something: `*`, `_`, `[`. */
  signs: 1000,
  /** Quotes and lists that a line opens. */
  nesting: 30,
  /** Columns of a table: a row without cells becomes as wide as the head. */
  columns: 100,
  /** Letters of a block of code that is coloured. */
  code: 20_000,
  /** Footnotes, mentions of footnotes and addresses with a name, in a page. */
  notes: 1000,
  /** Blocks of a page: paragraphs, items, headings, rows. The longest pages of handbooks have under 2,000. */
  blocks: 5000,
  /** Lines of a page, blank ones and those of code too: every construct that may begin there looks at each, however short it is. */
  lines: 10_000,
  /** Lines with something on them that is no code: three times the longest pages of handbooks. */
  written: 6000,
  /** Letters of a line that gives an address a name: it stands wherever the name does. */
  definition: 2000,
} as const;

/** So many are told: whoever has more has one kind of mistake. */
const MOST_TOLD = 20;

const AROUND = '(?:[ \\t]|>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])*';
const ABYSS = new RegExp(`^[ \\t]*(?:>[ \\t]*|[-*+][ \\t]+|\\d{1,9}[.)][ \\t]+){${BOUNDS.nesting + 1}}`);
const FENCE = new RegExp(`^${AROUND}(\`{3,}|~{3,})[ \\t]*([^\`\\s]*)`);
const DEFINITION = new RegExp(`^${AROUND}\\[[^\\]]{1,999}\\]:`);
const DELIMITER = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t|:-]*)?$/;
/** Here a block begins, or a line stands for itself, as the row of a table does. */
const BEGINS = /^[ \t>]*(?:$|[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t])|\|/;
/** A line that begins a block whatever stands above it: an item, a heading, a tag, a rule or an underline, a row. */
const OWN = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|#{1,6}(?:[ \t]|$)|<|=+[ \t]*$|(?:[-*_][ \t]*){2,}$)|\|/;
/** Quotes and items that a line opens: each is a block of its own. */
const OPENS = new RegExp(`^${AROUND}`);
const OPENING = />|[-+*]|\d+[.)]/g;
const SIGNS = /[*_~`[\]!{}<&]/g;
const NOTE = /\[\^/g;

/** What of a page is too much, with its place. One look at each line: it takes next to no time, whatever stands there. */
export function beyondBounds(text: string): Finding[] {
  const findings: Finding[] = [];
  const say = (line: number, message: string, fix: string, rule = 'too-much') => {
    if (findings.length < MOST_TOLD) findings.push({ line, column: 1, rule, message, fix });
  };
  let fence: { mark: string; line: number; coloured: boolean; size: number } | undefined;
  let paragraph = { line: 1, signs: 0 };
  let notes = 0;
  let blocks = 0;
  let filled = 0;
  let blank = true;
  const block = (line: number, count: number) => {
    if (blocks <= BOUNDS.blocks && blocks + count > BOUNDS.blocks)
      say(line, `The page has more than ${counted(BOUNDS.blocks)} paragraphs, items and rows`, 'make several pages of it');
    blocks += count;
  };
  const lines = text.split(/\r\n|\n|\r/);
  for (const [index, written] of lines.entries()) {
    const line = index + 1;
    if (written.length > BOUNDS.line && /\bdata:image\//i.test(written))
      say(
        line,
        'A picture is pasted into the text, as letters',
        'save it as a file beside the page, and write `![what it shows](picture.png)`',
      );
    else if (written.length > BOUNDS.line && written.trim() !== '')
      say(line, `The line has ${counted(written.length)} letters`, `break it: a line may have ${counted(BOUNDS.line)}`);
    if (fence) {
      fence.size += written.length + 1;
      if (closes(written, fence.mark)) fence = undefined;
      else if (fence.coloured && fence.size > BOUNDS.code) {
        say(
          fence.line,
          `The block of code has more than ${counted(BOUNDS.code)} letters`,
          'take the name of the language off its first line, part it, or link to a file',
        );
        fence.coloured = false;
      }
      continue;
    }
    const [, mark, language] = FENCE.exec(written) ?? [];
    if (mark) {
      block(line, 1);
      fence = { mark, line, coloured: language !== '', size: 0 };
      continue;
    }
    if (ABYSS.test(written)) say(line, 'The text is nested too deeply', 'take levels of quotes or lists out', 'syntax');
    const empty = /^[ \t>]*$/.test(written);
    if (!empty && (blank || OWN.test(written))) block(line, Math.max(1, OPENS.exec(written)?.[0].match(OPENING)?.length ?? 0));
    blank = empty;
    if (!empty) filled += 1;
    if (!empty && filled === BOUNDS.written + 1)
      say(line, `The page has more than ${counted(BOUNDS.written)} lines of text`, 'make several pages of it');
    const columns = DELIMITER.test(written) ? (written.match(/-+/g)?.length ?? 0) : 0;
    if (columns > BOUNDS.columns)
      say(line, `The table has ${counted(columns)} columns`, `make several tables of it: one may have ${counted(BOUNDS.columns)}`);
    const defines = DEFINITION.test(written);
    if (defines && written.length > BOUNDS.definition)
      say(line, `The address has ${counted(written.length)} letters`, `shorten it to ${counted(BOUNDS.definition)}`);
    const before = notes;
    notes += Math.max(defines ? 1 : 0, written.match(NOTE)?.length ?? 0);
    if (before <= BOUNDS.notes && notes > BOUNDS.notes)
      say(line, `The page has more than ${counted(BOUNDS.notes)} footnotes and named addresses`, 'make several pages of it');
    if (BEGINS.test(written)) paragraph = { line: written.trim() === '' ? line + 1 : line, signs: 0 };
    const signs = paragraph.signs;
    paragraph.signs += written.match(SIGNS)?.length ?? 0;
    if (signs <= BOUNDS.signs && paragraph.signs > BOUNDS.signs)
      say(
        paragraph.line,
        `The paragraph has more than ${counted(BOUNDS.signs)} signs that may mean something: \`*\`, \`_\`, \`[\` and the like`,
        'part it with blank lines; what only shows such signs goes into a block of code',
      );
  }
  const beyond = BOUNDS.lines + 1;
  // A last line that is empty is the end of the one before it.
  if (lines.length > beyond || (lines.length === beyond && lines.at(-1) !== ''))
    say(beyond, `The page has more than ${counted(BOUNDS.lines)} lines`, 'make several pages of it');
  return findings;
}

function closes(line: string, mark: string): boolean {
  const found = line.replace(/^[ \t>]+/, '').trimEnd();
  return found.length >= mark.length && found.startsWith(mark) && found === (mark[0] ?? '').repeat(found.length);
}

function counted(count: number): string {
  return count.toLocaleString('en');
}
