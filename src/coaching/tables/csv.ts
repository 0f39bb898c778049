import Papa from 'papaparse';
import type { DecimalSign } from './read-number.ts';

/**
 * A table as a CSV file that spreadsheets open: with a byte order mark, lines that end in CRLF, numbers with the decimal sign
 * given. Text is made harmless, whatever the spreadsheet takes for a divider; numbers stay numbers.
 */
export function csvOf(
  table: readonly (readonly (string | number)[])[],
  { delimiter = ',', decimal = '.' }: { delimiter?: string; decimal?: DecimalSign } = {},
): string {
  const lines = table.map((line) => line.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', decimal) : harmless(cell))));
  return `\uFEFF${Papa.unparse(lines, { delimiter, newline: '\r\n' })}\r\n`;
}

/**
 * Text that no spreadsheet runs: an apostrophe before what it would take for a formula, at the beginning and behind everything that
 * may divide cells. Which sign does depends on the computer that opens the file: where it is the semicolon, `x;=y` is two
 * cells however it is quoted, and the second one computes.
 */
export function harmless(text: string): string {
  return text.replace(BEHIND, "$1'").replace(/^(?=[\s"']*[=+\-@＝＋－＠]|'*[\t\r\n])/, "'");
}

/** The text as it was before it was made harmless, by us or by another program. */
export function asWritten(text: string): string {
  return text.replace(/^'(?=[\s"']*[=+\-@＝＋－＠]|'*[\t\r\n])/, '').replace(BEHIND_WITH, '$1');
}

const BEHIND = /([\t\r\n;|,])(?=[\s"']*[=+\-@＝＋－＠])/g;
const BEHIND_WITH = /([\t\r\n;|,])'(?=[\s"']*[=+\-@＝＋－＠])/g;
