import { describe, expect, test } from 'vitest';
import { isBlank, readNumber, styleOf } from '../../../src/coaching/tables/read-number.ts';
import * as fc from '../../support/properties.ts';

describe('a number is read', () => {
  test.each([
    ['1234', 1234],
    ['1,234', 1234],
    ['1,234.50', 1234.5],
    ['1 234.50', 1234.5],
    ['1\u00a0234.50', 1234.5],
    ['1\u202f234\u202f567.50', 1234567.5],
    ["1'234.50", 1234.5],
    ['1’234.50', 1234.5],
    ['12,34,567', 1234567],
    ['(1,234.50)', -1234.5],
    ['($1,234.50)', -1234.5],
    ['-5', -5],
    ['−5', -5],
    ['5-', -5],
    ['- 5', -5],
    ['+5', 5],
    ['$1,234', 1234],
    ['US$ 1,234', 1234],
    ['1,234 EUR', 1234],
    ['CHF 50.–', 50],
    ['Fr. 50.-', 50],
    ['50.— CHF', 50],
    ['80 %', 80],
    ['12.5%', 12.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1.2E+05', 120000],
    ['１２３', 123],
    ["'5", 5],
    ['2.5 h', 2.5],
    ['A$5', 5],
    ['$1.2M', 1_200_000],
    ['$800K', 800_000],
    ['3k', 3000],
    ['2 Mio.', 2_000_000],
    ['1.1 Mrd. €', 1_100_000_000],
    ['(1.5m)', -1_500_000],
    ['120万', 1_200_000],
    ['5 kr', 5],
    ['0.07K', 70],
    ['-0', 0],
  ])('%s with a decimal point', (cell, value) => {
    expect(readNumber(cell, '.')).toBe(value);
  });

  test.each([
    ['1.234,50', 1234.5],
    ['1.234.567', 1234567],
    ["1'234,50", 1234.5],
    ['1 234,50 €', 1234.5],
    ['(1.234,50)', -1234.5],
    ['50,-', 50],
    ['1,234', 1.234],
  ])('%s with a decimal comma', (cell, value) => {
    expect(readNumber(cell, ',')).toBe(value);
  });

  test.each([
    '',
    'abc',
    '1.,',
    '1,5',
    '1,2345',
    '12,34',
    '1.2.3',
    '3T',
    '120 mil',
    '3 kilos',
    'A1',
    'C3',
    'h2',
    '1 2',
    '1-2',
    '--5',
    '(5',
    '2024-01-05',
    '1/2',
    '5 apples',
    '1e99',
    '=1+1',
  ])('not where it is not surely one: %s', (cell) => {
    expect(readNumber(cell, '.')).toBeUndefined();
  });

  test('and what is not known is not 0', () => {
    for (const cell of ['', ' ', '-', '–', 'n/a', 'N.A.', '#N/A', '#NV', 'k. A.', 'null']) expect(isBlank(cell), cell).toBe(true);
    for (const cell of ['0', 'x', '-1', 'Nan Goldin']) expect(isBlank(cell), cell).toBe(false);
  });
});

describe('the decimal sign is that of the whole column', () => {
  test.each([
    [['1.234,50', '1.234'], ',', undefined, false],
    [['1,234.50', '1,234'], '.', undefined, false],
    [['1,5', '1.234'], ',', undefined, false],
    [['1.234.567'], ',', undefined, false],
    [['0,125'], ',', undefined, false],
    [['1234,567'], ',', undefined, false],
    [['1,234', '22,100'], '.', '1,234', false],
    [['1.234'], ',', '1.234', false],
    [['12', '13'], '.', undefined, false],
    [['1,5', '2,5', '3.5'], ',', undefined, true],
    [[], '.', undefined, false],
  ] as const)('%j', (cells, decimal, unsure, mixed) => {
    expect(styleOf(cells)).toEqual({ decimal, unsure, mixed });
  });

  const styles = { de: ['.', ','], en: [',', '.'], fr: ['\u202f', ','], ch: ['’', '.'], at: [' ', ','] } as const;
  test.each(Object.entries(styles))('what is written as in %s is read back', (_name, [group, decimal]) => {
    const write = (cents: number) => {
      const [whole = '', fraction = ''] = (Math.abs(cents) / 100).toFixed(2).split('.');
      return `${cents < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${decimal}${fraction}`;
    };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), { minLength: 1, maxLength: 20 }), (all) => {
        const cells = all.map(write);
        const style = styleOf(cells);
        expect(style).toEqual({ decimal, unsure: undefined, mixed: false });
        // Both are the double that is nearest to the same decimal; there is no negative zero.
        for (const [at, cell] of cells.entries()) expect(readNumber(cell, style.decimal)).toBe((all[at] ?? 0) / 100 + 0);
      }),
    );
  });

  test('never throws, and never reads words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('.' as const, ',' as const), (cell, decimal) => {
        const value = readNumber(cell, decimal);
        if (value !== undefined) expect(Number.isFinite(value) && /\p{N}/u.test(cell)).toBe(true);
        styleOf([cell]);
      }),
    );
  });
});
