import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { asWritten, csvOf, harmless } from '../../../src/coaching/tables/csv.ts';
import * as fc from '../../support/properties.ts';

/** What a spreadsheet computes: with every sign that may divide cells, where it may stand, and with or without quotation marks. */
const FORMULA = /^[\s"]*[=+\-@＝＋－＠]/;
const computed = (csv: string) =>
  [',', ';', '\t', '|'].flatMap((delimiter) =>
    [
      ...Papa.parse<string[]>(csv.slice(1), { delimiter }).data,
      ...csv
        .slice(1)
        .split(/[\r\n]+/)
        .map((line) => line.split(delimiter)),
    ]
      .flat()
      .filter((cell) => FORMULA.test(cell)),
  );

describe('a table for spreadsheets', () => {
  test('text that would be computed gets an apostrophe, numbers stay numbers', () => {
    const csv = csvOf([['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', ' =1', '＝1', 'Ada, "B"', 3, -1.5, '']]);
    expect(csv).toBe(`\ufeff"'=HYPERLINK(""http://x"",""y"")",'+1,'-1,'@SUM(A1),' =1,'＝1,"Ada, ""B""",3,-1.5,\r\n`);
    for (const start of ['=', '+', '-', '@', '\t', '\r', ' =', '＝']) expect(harmless(`${start}1`)).toBe(`'${start}1`);
    for (const fine of ['Ann', '1', "O'Neil", 'a=b', 'a, b', 'Mon; Tue', '']) expect(harmless(fine)).toBe(fine);
  });

  test.each(['x;=cmd', 'x,=cmd', 'x\t=cmd', 'x|=cmd', 'x\n=cmd', 'x; "=cmd', 'x;+1', ';=cmd'])(
    'whatever sign divides cells where the file is opened, nothing of %j is computed',
    (text) => {
      for (const delimiter of [',', ';', '\t', '|']) expect(computed(csvOf([['Ann', text, 'end']], { delimiter }))).toEqual([]);
    },
  );

  test('nothing of any text is computed, and what was written can be read again', () => {
    const part = fc.oneof(fc.constantFrom('=', '+', '-', '@', ';', ',', '|', '\t', '\n', '"', "'", ' ', 'x'), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(
        fc.array(
          fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
          { minLength: 1, maxLength: 4 },
        ),
        (cells) => {
          expect(computed(csvOf([cells]))).toEqual([]);
          expect(cells.map((cell) => asWritten(harmless(cell)))).toEqual(cells);
        },
      ),
    );
  });
});
