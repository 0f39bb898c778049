import Papa from 'papaparse';

/** What a spreadsheet takes for a formula, also behind spaces and in the wide forms of East Asian writing. */
const FORMULA = /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A table as a CSV file for spreadsheets: with a mark of its encoding in front, and with an apostrophe before everything that
 * would be computed.
 */
export function toCsv(table: readonly (readonly (string | number)[])[]): string {
  const escaped = table.map((line) => line.map((cell) => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell)));
  return `\ufeff${Papa.unparse(escaped, { newline: '\r\n' })}`;
}
