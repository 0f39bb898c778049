import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/coaching/tables/file-text.ts';
import { gridOf } from '../../../src/coaching/tables/table-text.ts';
import { resultsCsv } from '../../../src/coaching/top-fifth/results-export.ts';
import { type PeopleChoice, peopleOf } from '../../../src/coaching/top-fifth/results-people.ts';
import { type TableChoice, tableOf, withUse } from '../../../src/coaching/top-fifth/results-table.ts';
import { topFifth } from '../../../src/coaching/top-fifth/top-fifth.ts';
import * as fc from '../../support/properties.ts';

const read = (text: string, choice: TableChoice & PeopleChoice = {}) => {
  const grid = gridOf(text);
  const table = tableOf(grid, choice);
  return { grid, table, ...peopleOf(table, choice), uses: table.columns.map(({ use }) => use) };
};
const pairs = (text: string, choice: TableChoice & PeopleChoice = {}) => read(text, choice).people.map(({ name, value }) => [name, value]);
const bytes = (text: string, wide: 'le' | 'be') => {
  const all = new Uint8Array(text.length * 2);
  const view = new DataView(all.buffer);
  for (const [at, letter] of [...text].entries()) view.setUint16(at * 2, letter.charCodeAt(0), wide === 'le');
  return all;
};

describe('the text of a file', () => {
  const text = 'Name;Umsatz\nJürgen;1,5\n';
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 with a mark', bytes(`\uFEFF${text}`, 'le')],
    ['UTF-16, the other way round', bytes(`\uFEFF${text}`, 'be')],
    ['UTF-16 without a mark', bytes(text, 'le')],
    ['Windows-1252', Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))],
  ])('%s', (_name, file) => {
    expect(textOf(file)).toEqual({ text });
  });

  test('a spreadsheet and a picture are said to be none', () => {
    expect(textOf(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]))).toEqual({ problem: 'spreadsheet' });
    expect(textOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toEqual({ problem: 'spreadsheet' });
    expect(textOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toEqual({ problem: 'binary' });
  });
});

describe('a file that says nothing of its encoding', () => {
  // Bytes as programs of the place write them; no browser writes these encodings.
  const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  test.each([
    ['Shift JIS', '925393962c94848fe30a8db293a12c313230300a', '担当,売上\n佐藤,1200\n'],
    ['EUC-KR', 'b4e3b4e7c0da2cb8c5c3e20ab1e8bfb5bcf62c313230300a', '담당자,매출\n김영수,1200\n'],
    ['GB 18030', 'cffacadbd4b12cd2b5bca80ad5c5ceb02c313230300a', '销售员,业绩\n张伟,1200\n'],
    ['Windows-1251', 'cce5ede5e4e6e5f02cd1f3ecece00ac8e2e0edeee22c313230300a', 'Менеджер,Сумма\nИванов,1200\n'],
    ['Windows-1252', '4e616d652c4341202880290a4ae972f46d652c3130300a59922773206e6f74652c310a', "Name,CA (€)\nJérôme,100\nY’'s note,1\n"],
  ])('is read in %s', (_name, written, text) => {
    expect(textOf(hex(written))).toEqual({ text });
  });

  test('UTF-16 without a mark, in any script', () => {
    const text = '担当\t売上\r\n佐藤花子\t1200\r\n';
    expect(textOf(bytes(text, 'le'))).toEqual({ text });
    expect(textOf(bytes(text, 'be'))).toEqual({ text });
  });
});

describe('rows and cells', () => {
  const five = [
    ['Ada', 120],
    ['Ben', 80],
    ['Cleo', 60],
    ['Dora', 40],
    ['Emil', 20],
  ];
  test.each([
    ['CRLF above, LF below', 'Rep,Won\r\nAda,120\nBen,80\nCleo,60\nDora,40\nEmil,20\n'],
    ['LF above, CRLF below', 'Rep,Won\nAda,120\r\nBen,80\r\nCleo,60\r\nDora,40\r\nEmil,20\r\n'],
    ['two files joined', 'Rep,Won\r\nAda,120\r\nBen,80\r\nCleo,60\nDora,40\nEmil,20\n'],
    ['a lone CR', 'Rep,Won\nAda,120\nBen,80\rCleo,60\nDora,40\nEmil,20\n'],
    ['CR alone', 'Rep,Won\rAda,120\rBen,80\rCleo,60\rDora,40\rEmil,20\r'],
    ['CRLF in a cell', '"Rep","Won"\n"Ada","120"\n"Ben",80\n"Cleo",60\n"Do\r\nra",40\n"Emil",20\n'],
  ])('line ends of several kinds lose nobody: %s', (_name, text) => {
    expect(pairs(text).map(([name, value]) => [String(name).replace(' ', ''), value])).toEqual(five);
  });

  test('rows parted by any sign that ends a line lose nobody, alone or mixed', () => {
    const rows = ['Name;Revenue', 'Ann;100', 'Bob;90', 'Cid;80', 'Dee;70', 'Eve;60', 'Fay;50', 'Gus;40'];
    const seven = [100, 90, 80, 70, 60, 50, 40];
    const ends = ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f'];
    for (const end of ends) expect(read(rows.join(end)).people, JSON.stringify(end)).toHaveLength(7);
    const mixed = 'Name;Revenue\r\nAnn;100\nBob;90\rCid;80\r\nDee;70\u2028Eve;60\u0085Fay;50\u2029Gus;40';
    expect(read(mixed).people.map(({ name, value, line }) => [name, value, line])).toEqual(
      seven.map((value, at) => [rows[at + 1]?.slice(0, 3), value, at + 2]),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ends), { minLength: 7, maxLength: 7 }), (chosen) => {
        const text = rows.map((row, at) => row + (chosen[at] ?? '')).join('');
        expect(read(text).people.map(({ value }) => value)).toEqual(seven);
        expect(textOf(new TextEncoder().encode(text))).toEqual({ text });
        expect(textOf(bytes(text, 'le'))).toEqual({ text });
      }),
    );
  });

  test('a sign that ends a line parts no row inside a quoted cell', () => {
    for (const end of ['\u2028', '\u2029', '\u0085', '\v', '\f'])
      expect(pairs(`Name;Revenue\n"Ann${end}Lee";100\nBob;90`), JSON.stringify(end)).toEqual([
        ['Ann Lee', 100],
        ['Bob', 90],
      ]);
  });

  test('what exports put around a table or a cell is no part of it', () => {
    expect(read('"sep=;"\nRep;Won\nAda;1').grid).toMatchObject({ delimiter: ';', titles: [] });
    expect(read('\uFEFFsep=;\rRep;Won\rAda;1').grid).toMatchObject({ delimiter: ';', titles: [] });
    expect(pairs('Rep,Won\n"=""Ada""","=""120"""\n"=""Ben""","=""80"""\n')).toEqual([
      ['Ada', 120],
      ['Ben', 80],
    ]);
  });

  test.each([
    ['Name;Result\nA;1\nB;2', ';'],
    ['Name,Result\nA,1\nB,2', ','],
    ['Name\tResult\nA\t1,5\nB\t2,5', '\t'],
    ['Name|Result\nA|1\nB|2', '|'],
    ['A;1,5\nB;2,5\nC;3,5', ';'],
    ['Name,Result\n"Lee; Ann",1\nB,2', ','],
    ['sep=;\nName;A,B\nC;1', ';'],
  ])('%j is divided by %j', (text, delimiter) => {
    expect(gridOf(text).delimiter).toBe(delimiter);
  });

  test('quotes, line breaks in cells, blank rows: every row keeps its line', () => {
    const { people, leftOut } = read('Name;Result\r\n"Ann\r\nLee";1\r\n\r\n;;\r\nBo "the pro" Fox;2\r\nCy;x\r\n');
    expect(people.map(({ name, line }) => [name, line])).toEqual([
      ['Ann Lee', 2],
      ['Bo "the pro" Fox', 6],
    ]);
    expect(leftOut).toEqual([{ line: 7, name: 'Cy', cell: 'x', why: 'unreadable' }]);
  });

  test('a quotation mark that is never closed swallows nothing', () => {
    const { grid } = read('Name;Result\n"Ann;1\nBo;2\n');
    expect(grid.unquoted).toBe(true);
    expect(pairs('Name;Result\n"Ann;1\nBo;2\n')).toEqual([
      ['"Ann', 1],
      ['Bo', 2],
    ]);
  });

  test('a title above and empty columns beside are no part of the table; a row that is too wide is said', () => {
    const text = 'Sales 2026;;;\n\nName;Result;;\nAnn;1;;\nBo;2;;\n';
    expect(read(text)).toMatchObject({ grid: { width: 2, titles: [{ line: 1 }] }, uses: ['name', 'result'] });
    expect(read('Name,Result\nA,1\nB,2,5\nC,3').grid.wide?.line).toBe(3);
  });
});

describe('which column is what', () => {
  test.each([
    ['Name;Umsatz;Coaching-Stunden;Discovery\nA;1.000,50;2;3', ['name', 'result', 'hours', 'level']],
    ['Region,Rep,Quota,Revenue\nN,A,10,20\nS,B,10,30', ['none', 'name', 'none', 'result']],
    ['A;100\nB;200', ['name', 'result']],
    ['100;A\n200;B', ['result', 'name']],
    ['1001;5000\n1002;5000', ['name', 'result']],
    ['10\n20\n30', ['result']],
    ['Name;Deals\nA;3\nB;1', ['name', 'result']],
    ['ID;Name;Result\n1;A;10\n2;B;20', ['none', 'name', 'result']],
    ['Name;Result;Listening\nA;10;4\nB;20;1', ['name', 'result', 'level']],
    ['Vendeur;Chiffre d’affaires;Heures\nA;1 000,50;2', ['name', 'result', 'hours']],
    ['Name;2026\nA;10\nB;20', ['name', 'result']],
    ['Ann\nBo', ['name']],
    ['Rep;Revenue target;Revenue\nA;10;20', ['name', 'none', 'result']],
    ['Rep;Jan;Feb;Total\nA;10;20;30', ['name', 'none', 'none', 'result']],
    ['Rep;Quota;Q1\nA;10;20', ['name', 'none', 'result']],
    ['Rep,Postal code,Pipeline,Q3\nA,80331,9000,1200\nB,10115,8000,800', ['name', 'none', 'none', 'result']],
    ['Rep,Rep ID,Q3 2026\nA,100341,1200\nB,100342,800', ['name', 'none', 'result']],
    ['Verkäufer;Kundennummer;PLZ;2026\nA;4711;80331;12\nB;4712;80331;8', ['name', 'none', 'none', 'result']],
    ['担当,社員番号,売上\n佐藤,1001,12\n鈴木,1002,8', ['name', 'none', 'result']],
    ['Employee ID;Q3\n1001;50\n1002;40', ['name', 'result']],
    ['Rep,Number of deals\nA,3\nB,9', ['name', 'result']],
  ])('%j', (text, uses) => {
    expect(read(text).uses).toEqual(uses);
  });

  test.each([
    ['Name;Result\nA;1', true],
    ['A;1\nB;2', false],
    ['Name;2026\nA;1', true],
    ['A;\nB;2', false],
    ['Person A;1\nPerson B;2', false],
    ['Person;Result\nPerson A;1', true],
  ])('%j: the first line names the columns: %s', (text, header) => {
    expect(read(text).table.header).toBe(header);
  });

  test('people may say otherwise, and what there is one of moves', () => {
    const text = 'Rep,Quota,Revenue\nA,10,20\nB,10,30';
    const { table } = read(text);
    const uses = withUse(table.columns, 1, 'result');
    expect(uses).toEqual(['name', 'result', 'none']);
    expect(pairs(text, { uses })).toEqual([
      ['A', 10],
      ['B', 10],
    ]);
    expect(pairs('Name;Result\nA;1', { header: false })).toEqual([['A', 1]]);
    expect(pairs('N;R\nA;1,234', { decimals: { 1: ',' } })).toEqual([['A', 1.234]]);
  });

  test('a number that can be read in two ways is said', () => {
    expect(read('N;R\nA;1,234\nB;22,100').table.columns[1]?.style).toEqual({ decimal: '.', unsure: '1,234', mixed: false });
    expect(read('N;R\nA;80 %\nB;20').table.columns[1]?.percentMixed).toBe(true);
    expect(read('N;R\nA;80 %\nB;20 %').table.columns[1]?.percentMixed).toBe(false);
  });
});

describe('people', () => {
  test.each([
    'Total',
    'TOTAL:',
    'Sum',
    'Summe',
    'Gesamt',
    'Gesamtsumme',
    'Grand Total',
    'Subtotal North',
    'Total général',
    'Durchschnitt',
    'Σ',
    'Totalt',
    'Totalsumma',
    'Hovedtotal',
    'Eindtotaal',
    'Totale complessivo',
    'Suma końcowa',
    'Razem',
    'Genel Toplam',
    'Итого',
    '合計',
    '总计',
    'Celkový součet',
  ])('a row called %s is left out, and can be put back', (label) => {
    const text = `Name;Result\nA;3\nB;4\n${label};9\n`;
    expect(read(text).leftOut).toEqual([{ line: 4, name: label, cell: '9', why: 'total-name' }]);
    expect(pairs(text, { back: new Set([4]) })).toHaveLength(3);
  });

  test.each(['Summer Lee', 'Totally Fine', 'Suma Rao', 'Meany', 'Ida Total', 'Razemski', '合田'])('%s is a person', (name) => {
    expect(pairs(`Name;Result\n${name};3\nB;4\n`)).toHaveLength(2);
  });

  test('a last row that is the sum of all others is left out; a best person is not', () => {
    const text = 'Name;Result\nA;0,1\nB;0,2\nC;0,3\nAll of us;0,6\n';
    expect(read(text).leftOut).toMatchObject([{ line: 5, why: 'total-sum' }]);
    expect(pairs(text, { back: new Set([5]) })).toHaveLength(4);
    expect(pairs('Name;Result\nA;6\nB;1\nC;2\nD;3\n')).toHaveLength(4);
    expect(pairs('Name;Result\nA;1\nB;2\nC;3\n')).toHaveLength(3);
    expect(read('Name;Result\n;6\nB;1\nC;2\nD;3\n').leftOut).toMatchObject([{ line: 2, why: 'total-sum' }]);
  });

  test('nothing is left out in silence', () => {
    const text = 'Name;Result;Hours;Listening\nA;1;2;3\nB;;1;1\nC;soon;1;1\nD;-;1;1\nE;0;-1;9\nF;2;much;2';
    // A column with a 9 in it is not guessed to hold levels.
    expect(read(text).uses).toEqual(['name', 'result', 'hours', 'none']);
    const { people, leftOut, ignored } = read(text, { uses: ['name', 'result', 'hours', 'level'] });
    expect(people.map(({ name, hours, levels }) => [name, hours, levels])).toEqual([
      ['A', 2, [3]],
      ['E', undefined, [undefined]],
      ['F', undefined, [2]],
    ]);
    expect(leftOut.map(({ line, why }) => [line, why])).toEqual([
      [3, 'no-result'],
      [4, 'unreadable'],
      [5, 'no-result'],
    ]);
    expect(ignored).toEqual([
      { title: 'Hours', count: 2, line: 6, cell: '-1' },
      { title: 'Listening', count: 1, line: 6, cell: '9' },
    ]);
  });

  test('one name twice stays two rows, is said, and can be added up', () => {
    const text = 'Name;Result;Hours;Listening\nAnn;1;2;3\n bo ;5;;\nANN;2;1;2\n;7;;\n;8;;\n';
    expect(read(text).people).toHaveLength(5);
    expect(read(text).repeated).toEqual([{ name: 'Ann', lines: [2, 4] }]);
    const { people, repeated } = read(text, { addUp: true });
    expect(people.map(({ name, value, hours, levels }) => [name, value, hours, levels])).toEqual([
      ['Ann', 3, 3, [2.5]],
      ['bo', 5, undefined, [undefined]],
      ['', 7, undefined, [undefined]],
      ['', 8, undefined, [undefined]],
    ]);
    expect(repeated).toHaveLength(1);
  });

  test('a total on top is left out', () => {
    const rows = Array.from({ length: 9 }, (_, at) => `P${at};${at + 1}`).join('\n');
    expect(read(`Name;Result\nAll regions;45\n${rows}`).leftOut).toMatchObject([{ line: 2, why: 'total-sum' }]);
    expect(pairs('Säljare;Omsättning\nTotalt;710\nAda;600\nBen;60\nCleo;50')).toHaveLength(3);
  });

  test('rows without a name belong to the name above where they list what is theirs, and can be taken apart', () => {
    const text = 'Owner,Deal,Amount\nAda,A1,100\n,A2,200\n,A3,300\nBen,B1,50\n,B2,60\nTotal,,710\n,C1,5\n';
    const { people, grouped, leftOut } = read(text);
    expect(people.map(({ name, value, line }) => [name, value, line])).toEqual([
      ['Ada', 600, 2],
      ['Ben', 110, 5],
      ['', 5, 8],
    ]);
    expect(grouped).toEqual([
      { name: 'Ada', lines: [2, 3, 4] },
      { name: 'Ben', lines: [5, 6] },
    ]);
    expect(leftOut).toMatchObject([{ line: 7, why: 'total-name' }]);
    expect(read(text, { group: false }).people).toHaveLength(6);
    expect(read('Name;Result\nA;1\n;2\n', { group: true }).people).toMatchObject([{ name: 'A', value: 3 }]);
  });

  test('rows without a name that say nothing else are asked about, and can be added to the name above', () => {
    const text = 'Owner,Won\nAda,100\n,200\n,350\nBen,50\n,60';
    expect(read(text)).toMatchObject({ perhapsGrouped: true, grouped: [], people: { length: 5 } });
    expect(read(text, { group: false }).perhapsGrouped).toBe(true);
    const added = read(text, { group: true });
    expect(added.people.map(({ name, value }) => [name, value])).toEqual([
      ['Ada', 650],
      ['Ben', 110],
    ]);
    expect(added).toMatchObject({ perhapsGrouped: false, grouped: [{ lines: [2, 3, 4] }, { lines: [5, 6] }] });
    for (const none of ['Owner,Won\nAda,100\nBen,50', '100\n200', 'Owner,Won\n,100\nAda,5', 'Owner,Deal,Won\nAda,A1,100\n,A2,200'])
      expect(read(none).perhapsGrouped, none).toBe(false);
  });

  test('of rows without a name that are written alike, one that is the sum of the others is counted and asked about', () => {
    const text = 'Owner,Won\nAda,100\n,200\n,300\nBen,50\n,60';
    expect(read(text)).toMatchObject({ doubtful: [4], leftOut: [], perhapsGrouped: true });
    const added = (more: PeopleChoice) => pairs(text, { group: true, ...more });
    expect(added({})).toEqual([
      ['Ada', 600],
      ['Ben', 110],
    ]);
    expect(added({ out: new Set([4]) })[0]).toEqual(['Ada', 300]);
    expect(read(`${text}\n,710`)).toMatchObject({ doubtful: [4], leftOut: [{ line: 7, why: 'total-sum' }] });
  });

  test('no table at all is nobody', () => {
    for (const text of ['', '\n\n', ' ', '\uFEFF', 'sep=;\n', 'Name;Result\n', 'just words'])
      expect(read(text).people, JSON.stringify(text)).toEqual([]);
  });

  test('whatever is pasted, nothing throws, and each row is a person, left out, or no row of the table', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('1', '2,5', '1.234', '"', 'Total', '=1', '', '\n', ';', ',', '\t'));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }),
        fc.constantFrom(',', ';', '\t', '|'),
        (rows, delimiter) => {
          const { people, leftOut, grouped, table, uses } = read(rows.map((row) => row.join(delimiter)).join('\n'));
          const added = grouped.reduce((sum, { lines }) => sum + lines.length - 1, 0);
          if (uses.includes('result')) expect(people.length + leftOut.length + added).toBe(table.rows.length);
          for (const { value } of people) expect(Number.isFinite(value)).toBe(true);
        },
      ),
    );
  });
});

describe('saved as CSV', () => {
  const words = {
    rank: 'No.',
    name: 'Name',
    result: 'Result',
    share: 'Share',
    cumulative: 'So far',
    group: 'Group',
    hours: 'Hours',
    top: 'top',
    rest: 'rest',
  };
  const save = (text: string) => {
    const { people, skills, table, grid } = read(text);
    const top = topFifth(people);
    if (!top) throw new Error('nobody');
    const decimal = table.columns.find(({ use }) => use === 'result')?.style.decimal ?? '.';
    return resultsCsv(top, skills, words, { decimal, delimiter: grid.delimiter });
  };

  test('formulas are text, numbers stay numbers', () => {
    const saved = save('Name;Umsatz;=x\n"=HYPERLINK(""http://x"";""y"")";-1,5;2\n+49 170;4,5;\n@ann;0;3\n');
    expect(saved.split('\r\n')).toEqual([
      "\uFEFFNo.;Name;Result;Share;So far;Group;'=x",
      "1;'+49 170;4,5;1,5;1,5;top;",
      "2;'@ann;0;0;1,5;rest;3",
      `3;"'=HYPERLINK(""http://x"";""y"")";-1,5;-0,5;1;rest;2`,
      '',
    ]);
  });

  test('what was saved is read again as it was', () => {
    const name = fc
      .oneof(fc.string({ minLength: 1 }), fc.constantFrom('=1+1', '-x', '"q"', 'a;b', 'a,b', 'x;=1', "y,'-z"))
      .map((text) => `N ${text}`.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.integer({ min: -999_999, max: 9_999_999 })), { minLength: 1, maxLength: 12 }), (rows) => {
        const people = rows.map(([text, cents], at) => ({
          line: at,
          name: text.replace(/\s+/g, ' '),
          value: cents / 100,
          levels: [],
        }));
        const top = topFifth(people);
        if (!top) return;
        const again = read(resultsCsv(top, [], words, { decimal: ',', delimiter: ';' }), { back: new Set(people.map((_, at) => at + 2)) });
        expect(again.people.map(({ name, value }) => [name, value])).toEqual(top.order.map(({ name, value }) => [name, value]));
      }),
    );
  });
});
