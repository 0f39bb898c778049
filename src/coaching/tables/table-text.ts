import Papa from 'papaparse';
import { readNumber } from './read-number.ts';

/** What may stand between two cells. */
export const DELIMITERS = ['\t', ';', '|', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A line of a table that is not empty. */
export interface Row {
  /** Line of the file or of the paste on which it begins, from 1. */
  line: number;
  /** Without space at either end; line breaks inside a cell are kept. */
  cells: string[];
}

export interface Grid {
  delimiter: Delimiter;
  /** Number of columns of most rows. */
  width: number;
  rows: Row[];
  /** Rows above the table that hold a single cell: its title, a date. */
  titles: Row[];
  /** First row with more filled cells than the table has columns: a delimiter that is also a decimal sign does that. */
  wide?: Row | undefined;
  /** A quotation mark was opened and never closed: quotation marks are then taken as they stand. */
  unquoted: boolean;
}

/** What ends a line somewhere: on computers old and new, in Unicode, and where a word processor breaks a line or a page. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Rows that are looked at to find the delimiter. */
const LOOKED_AT = 200;

/**
 * Rows and cells of a delimited text.
 *
 * @param delimiter left out, it is Excel's `sep=` line, or what divides most rows into the same number of cells
 */
export function gridOf(text: string, delimiter?: Delimiter): Grid {
  // One kind of line end, in cells too: the parser takes the first kind that it meets for the only one, and rows that end
  // otherwise would melt into one.
  const clean = text.replace(/^\uFEFF/, '').replace(LINE_END, '\n');
  const named = /^"?sep=([\t;|,])"?\n/i.exec(clean);
  const body = named ? clean.slice(named[0].length) : clean;
  const chosen = delimiter ?? (named?.[1] as Delimiter | undefined) ?? guess(body);
  let { rows, broken } = parse(body, chosen, named ? 2 : 1);
  if (broken) ({ rows } = parse(body, chosen, named ? 2 : 1, false));
  let width = usual(rows.map(({ cells }) => cells.length));
  // Spreadsheets write empty columns beside a table.
  while (width > 1 && rows.every(({ cells }) => !cells[width - 1])) width -= 1;
  const above = width > 1 ? rows.findIndex(({ cells }) => cells.filter(Boolean).length > 1) : 0;
  return {
    delimiter: chosen,
    width,
    titles: rows.slice(0, Math.max(0, above)),
    rows: rows.slice(Math.max(0, above)),
    wide: rows.slice(Math.max(0, above)).find(({ cells }) => cells.slice(width).some(Boolean)),
    unquoted: broken,
  };
}

function guess(text: string): Delimiter {
  const lines = text.slice(0, 100_000).split('\n', LOOKED_AT);
  // One column of numbers with a decimal comma is no table of two columns.
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length > 0 && filled.slice(1).every((line) => readNumber(line, ',') !== undefined) && !/[;\t|]/.test(text)) return ';';
  const head = lines.join('\n');
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const counts = parse(head, delimiter, 1).rows.map(({ cells }) => cells.length);
    const width = usual(counts);
    const fitting = width > 1 ? counts.filter((count) => count === width).length / counts.length : 0;
    if (fitting > most) [best, most] = [delimiter, fitting];
  }
  return best;
}

function parse(text: string, delimiter: string, firstLine: number, quoted = true): { rows: Row[]; broken: boolean } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', ...(quoted ? {} : { quoteChar: '\0' }) });
  let line = firstLine;
  const rows: Row[] = [];
  for (const cells of data) {
    const trimmed = cells.map((cell) => plain(cell.trim()));
    if (trimmed.some(Boolean)) rows.push({ line, cells: trimmed });
    line += 1;
    for (const cell of cells) line += cell.split('\n').length - 1;
  }
  return { rows, broken: errors.some(({ code }) => code === 'MissingQuotes') };
}

/** `="00120"` is how exports keep a spreadsheet from taking a text for a number. */
function plain(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1]?.trim() ?? cell;
}

/** The most frequent count; the larger of two equally frequent ones. */
function usual(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce(
    ([best, most], [count, often]) => (often > most || (often === most && count > best) ? [count, often] : [best, most]),
    [0, 0],
  )[0];
}
