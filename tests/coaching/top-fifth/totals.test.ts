import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../src/coaching/tables/table-text.ts';
import { type PeopleChoice, peopleOf } from '../../../src/coaching/top-fifth/results-people.ts';
import { tableOf } from '../../../src/coaching/top-fifth/results-table.ts';
import * as fc from '../../support/properties.ts';

const read = (text: string, choice: PeopleChoice = {}) => peopleOf(tableOf(gridOf(text)), choice);
const said = (text: string, choice: PeopleChoice = {}) =>
  read(text, choice)
    .people.map(({ name, value }) => `${name} ${value}`)
    .join(', ');
const out = (text: string) => read(text).leftOut.map(({ line, name, why }) => [line, name, why]);

describe('subtotals of a pivot table are nobody’s result', () => {
  test.each([
    ['beside the deals', 'Rep,Deal,Sales\nAnn,A1,100\n,A2,50\n,Total,150\nBob,B1,30\n,B2,20\n,Total,50\nTotal,,200', 'Ann 150, Bob 50'],
    ['with the name', 'Rep,Deal,Sales\nAnn,A1,100\n,A2,50\nAnn Total,,150\nBob,B1,30\nBob Total,,30\nGrand Total,,180', 'Ann 150, Bob 30'],
    [
      'with the name, in German',
      'Rep;Deal;Umsatz\nAnn;A1;100\n;A2;50\nAnn Ergebnis;;150\nBob;B1;30\nGesamtergebnis;;180',
      'Ann 150, Bob 30',
    ],
    ['with names repeated', 'Rep,Deal,Sales\nAnn,A1,100\nAnn,Total,100\nBob,B1,30\nBob,Total,30', 'Ann 100, Bob 30'],
    [
      'behind regions that stand once',
      'Region,Rep,Sales\nNorth,Ann,100\n,Bob,50\nNorth total,,150\nSouth,Cid,30\n,Dee,20\nSouth total,,50\nGrand total,,200',
      'Ann 100, Bob 50, Cid 30, Dee 20',
    ],
    [
      'word first',
      'Region,Rep,Sales\nNorth,Ann,100\nNorth,Bob,50\nTotal North,,150\nSouth,Cid,30\nTotal South,,30\nTotal,,180',
      'Ann 100, Bob 50, Cid 30',
    ],
    [
      'in German',
      'Team;Rep;Umsatz\nNord;Ann;100\nNord;Bob;50\nSumme Nord;;150\nSüd;Cid;20\nGesamtergebnis;;170',
      'Ann 100, Bob 50, Cid 20',
    ],
    ['in Japanese', '担当,案件,売上\n佐藤,A1,100\n,A2,50\n佐藤 集計,,150\n鈴木,B1,30\n総計,,180', '佐藤 150, 鈴木 30'],
    ['without a word', 'Rep,Deal,Sales\nAnn,A1,100\n,A2,50\n,,150\nBob,B1,30\n,,30\n,,180', 'Ann 150, Bob 30'],
    ['without a word, a single deal first', 'Rep,Deal,Sales\nBob,B1,30\n,,30\nAnn,A1,100\n,A2,50\n,,150', 'Bob 30, Ann 150'],
    [
      'of regions, without a word',
      'Region,Rep,Sales\nN,Ann,100\nN,Bob,50\nN,,150\nS,Cid,30\nS,Dee,20\nS,,50\n,,200',
      'Ann 100, Bob 50, Cid 30, Dee 20',
    ],
    ['of two columns', 'Name;Sales\nAnn;100\nBob;50\n;150\nCid;30\nDee;20\n;50\n;200', 'Ann 100, Bob 50, Cid 30, Dee 20'],
    [
      'of quarters, inside a person',
      'Rep,Quarter,Deal,Sales\nAnn,Q1,A1,100\n,,A2,50\n,Q1 total,,150\n,Q2,A3,10\n,,A4,20\n,Q2 total,,30\nAnn Total,,,180\nBob,Q1,B1,5\n,Q1 total,,5\nBob Total,,,5',
      'Ann 180, Bob 5',
    ],
  ])('%s', (_name, text, people) => {
    expect(said(text)).toBe(people);
  });

  test('each is named with its line and why, and can be counted', () => {
    const text = 'Region,Rep,Sales\nN,Ann,100\nN,Bob,50\nNorth total,,150\nS,Cid,30\nS,Dee,20\n,,50\nAll,,200';
    expect(out(text)).toEqual([
      [4, 'North total', 'total-name'],
      [7, '', 'group-sum'],
      [8, '', 'total-sum'],
    ]);
    expect(read(text, { back: new Set([4]) }).leftOut.map(({ line }) => line)).not.toContain(4);
    expect(out('Rep,Deal,Sales\nAnn,A1,100\nAnn,Total,100\nBob,B1,30')).toEqual([[3, 'Ann', 'total-name']]);
  });
});

describe('a row that is the sum of all others', () => {
  const five = ['Ada,120', 'Ben,80', 'Cleo,60', 'Dora,40', 'Emil,20'];
  const at = (place: number, row: string) => ['Rep,Won', ...five.toSpliced(place, 0, row)].join('\n');

  test.each(['All', 'Everyone', 'North team', 'Team', 'Alle', 'All regions'])('is left out wherever it stands: %s', (name) => {
    for (let place = 0; place <= five.length; place += 1)
      expect(out(at(place, `${name},320`)), `${place}`).toEqual([[place + 2, name, 'total-sum']]);
  });

  test('without such a word is left out as the last, and asked about where it stands elsewhere', () => {
    expect(out(at(5, 'Northern,320'))).toEqual([[7, 'Northern', 'total-sum']]);
    for (let place = 0; place < five.length; place += 1) {
      const text = at(place, 'Northern,320');
      const { people, leftOut, perhapsTotals } = read(text);
      expect(people).toHaveLength(6);
      expect(leftOut).toEqual([]);
      expect(perhapsTotals.map(({ name, lines: [line, ...others] }) => [name, line, others.length])).toEqual([['Northern', place + 2, 5]]);
      expect(read(text, { out: new Set([place + 2]) })).toMatchObject({
        perhapsTotals: [],
        leftOut: [{ name: 'Northern', why: 'reader' }],
      });
    }
  });

  test('is a person where nothing is its sum, whatever the name', () => {
    expect(read(at(0, 'All Wright,321'))).toMatchObject({ leftOut: [], perhapsTotals: [] });
  });
});

describe('a further deal is no total', () => {
  test.each([
    ['a second deal of the same size', 'Rep,Deal,Sales\nAnn,A1,100\n,A2,100\nBob,B1,5\n,B2,6', 'Ann 200, Bob 11', []],
    [
      'a deal with a text of its own that is the sum so far',
      'Rep,Deal,Sales\nAnn,A1,100\n,A2,50\n,A3,150\nBob,B1,5',
      'Ann 300, Bob 5',
      [4],
    ],
    ['one row above alone', 'Rep,Deal,Sales\nAnn,A1,100\n,,100\nBob,B1,5\n,B2,6', 'Ann 200, Bob 11', [3]],
    [
      'people whose names hold such a word',
      'Rep,Deal,Sales\nIda Total,A1,100\nSuma Rao,A2,50\nRao,A3,7',
      'Ida Total 100, Suma Rao 50, Rao 7',
      [],
    ],
    ['a customer called like an average', 'Rep,Deal,Sales\nAnn,Social media,100\n,Media day,50\n,Summa Health,7', 'Ann 157', []],
  ])('%s', (_name, text, people, doubtful) => {
    expect(said(text)).toBe(people);
    expect(read(text).doubtful).toEqual(doubtful);
    expect(read(text).leftOut).toEqual([]);
  });
});

test('a table with the totals of a pivot table has the same people as without', () => {
  const deals = fc.array(fc.integer({ min: -20, max: 99 }), { minLength: 1, maxLength: 5 });
  const team = fc.array(deals, { minLength: 2, maxLength: 6 });
  const labels = fc.constantFrom<(name: string) => string>(
    () => ',Total,',
    () => ',Summe,',
    () => ',,',
    (name) => `${name} Total,,`,
    (name) => `Total ${name},,`,
    (name) => `${name} Ergebnis,,`,
  );
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  fc.assert(
    fc.property(team, labels, fc.constantFrom('Grand Total,,', ',Total,', undefined), fc.boolean(), (people, label, grand, repeat) => {
      const rows = (withTotals: boolean) => [
        'Rep,Deal,Sales',
        ...people.flatMap((all, at) => [
          ...all.map((value, deal) => `${deal === 0 || repeat ? `P${at}` : ''},D${at}-${deal},${value}`),
          ...(withTotals ? [`${label(`P${at}`)}${sum(all)}`] : []),
        ]),
        ...(withTotals && grand ? [`${grand}${sum(people.flat())}`] : []),
      ];
      // A single deal with nothing but its sum below it is one of the doubtful ones.
      if (label('P') === ',,' && !people.some(({ length }) => length > 1)) return;
      expect(said(rows(true).join('\n'), { addUp: true })).toBe(said(rows(false).join('\n'), { addUp: true }));
    }),
  );
});
