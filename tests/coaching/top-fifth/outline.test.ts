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

const REGIONS = 'Who;Result\nNorth;31240\nAnn;10070\nBob;21170\nSouth;8015\nCid;3010\nDee;5005';

describe('subtotals above their groups, as in an outline', () => {
  test.each([
    ['of regions', REGIONS, 'Ann 10070, Bob 21170, Cid 3010, Dee 5005'],
    ['with a total above all', REGIONS.replace('North', 'All;39255\nNorth'), 'Ann 10070, Bob 21170, Cid 3010, Dee 5005'],
    ['with a total below all', `${REGIONS}\nWhole team;39255`, 'Ann 10070, Bob 21170, Cid 3010, Dee 5005'],
    ['with a region of one', `${REGIONS}\nWest;4444\nEve;4444`, 'Ann 10070, Bob 21170, Cid 3010, Dee 5005, Eve 4444'],
    [
      'in a column of their own',
      'Region;Rep;Sales\nNorth;;31240\n;Ann;10070\n;Bob;21170\nSouth;;8015\n;Cid;3010\n;Dee;5005',
      'Ann 10070, Bob 21170, Cid 3010, Dee 5005',
    ],
    ['of people, above their deals', 'Rep;Sales\nAnn;31240\n;10070\n;21170\nBob;8015\n;3010\n;5005', 'Ann 31240, Bob 8015'],
  ])('are nobody’s result: %s', (_, text, people) => {
    expect(said(text)).toBe(people);
    expect(read(text).leftOut.length).toBeGreaterThan(1);
  });

  const TEAMS = ['North;51240', 'Team A;31240', 'Ann;10070', 'Bob;21170', 'Team B;20000', 'Eve;9500', 'Fay;10500'];
  const MORE = ['South;8015', 'Team C;8015', 'Cid;3010', 'Dee;5005'];
  const BELOW = ['Ann;10070', 'Bob;21170', 'Team A;31240', 'Eve;9500', 'Fay;10500', 'Team B;20000', 'North;51240'];
  const PEOPLE = 'Ann 10070, Bob 21170, Eve 9500, Fay 10500';

  test.each([
    ['above', [...TEAMS, ...MORE], `${PEOPLE}, Cid 3010, Dee 5005`, 'sum-below'],
    ['above, one region', TEAMS, PEOPLE, 'sum-below'],
    ['above, with a total', [...TEAMS, ...MORE, 'Total;59255'], `${PEOPLE}, Cid 3010, Dee 5005`, 'sum-below'],
    ['above, with a total and somebody in no team', [...TEAMS, 'Zoe;17', 'Total;51257'], `${PEOPLE}, Zoe 17`, 'sum-below'],
    ['below', [...BELOW, 'Cid;3010', 'Dee;5005', 'Team C;8015', 'South;8015'], `${PEOPLE}, Cid 3010, Dee 5005`, 'sum-above'],
    ['below, one level', BELOW.slice(0, -1), PEOPLE, 'sum-above'],
    ['below, with a total', [...BELOW, 'Total;51240'], PEOPLE, 'sum-above'],
  ])('of regions and their teams in one column of names are nobody’s result: %s', (_, rows, people, why) => {
    const text = `Who;Result\n${rows.join('\n')}`;
    expect(said(text)).toBe(people);
    const { leftOut, perhapsTotals } = read(text);
    expect(new Set(leftOut.map((row) => row.why).filter((each) => each !== 'total-name'))).toEqual(new Set([why]));
    expect(leftOut).toHaveLength(rows.length - people.split(',').length);
    expect(perhapsTotals).toEqual([]);
  });

  test('of regions and their teams are asked about, each with its own lines, where not all rows are in groups', () => {
    const { people, perhapsTotals } = read(`Who;Result\n${[...TEAMS, 'Zoe;17'].join('\n')}`);
    expect(people).toHaveLength(8);
    expect(perhapsTotals).toEqual([
      { name: 'North', lines: [2, 3, 6] },
      { name: 'Team A', lines: [3, 4, 5] },
      { name: 'Team B', lines: [6, 7, 8] },
    ]);
    expect(read(`Who;Result\n${['Zoe;17', ...BELOW].join('\n')}`).perhapsTotals).toEqual([
      { name: 'North', lines: [9, 5, 8] },
      { name: 'Team B', lines: [8, 6, 7] },
      { name: 'Team A', lines: [5, 3, 4] },
    ]);
  });

  test('are named with their line and why, and can be counted all the same', () => {
    expect(read(REGIONS).leftOut).toEqual([
      { line: 2, name: 'North', cell: '31240', why: 'sum-below' },
      { line: 5, name: 'South', cell: '8015', why: 'sum-below' },
    ]);
    expect(said(REGIONS, { back: new Set([5]) })).toBe('Ann 10070, Bob 21170, South 8015, Cid 3010, Dee 5005');
  });

  test.each([
    [
      'small numbers',
      'A;5\nB;3\nC;2\nD;3\nE;2\nF;1',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['a single row in the middle', 'A;900\nB;12345\nC;5000\nD;7345\nE;17', [[2, 3, 4]]],
  ])('that chance may have made are counted and told: %s', (_, text, lines) => {
    const { leftOut, people, perhapsTotals } = read(text);
    expect(leftOut).toEqual([]);
    expect(people).toHaveLength(text.split('\n').length);
    expect(perhapsTotals.map((each) => each.lines)).toEqual(lines);
  });

  test.each(['A;12345\nB;12345\nC;777\nD;777', 'A;3\nB;2\nC;1', 'A;0\nB;0\nC;0\nD;0', 'A;100\nB;60\nC;50\nD;30'])(
    'are none in %j',
    (text) => {
      expect(read(text)).toMatchObject({ leftOut: [], perhapsTotals: [] });
      expect(read(text).people).toHaveLength(text.split('\n').length);
    },
  );

  test('a row that the reader leaves out is named, and is back when it is taken back', () => {
    const text = 'A;900\nB;12345\nC;5000\nD;7345\nE;17';
    const left = read(text, { out: new Set([2]) });
    expect(left.leftOut).toEqual([{ line: 2, name: 'B', cell: '12345', why: 'reader' }]);
    expect(left).toMatchObject({ perhapsTotals: [] });
    expect(said(text, { out: new Set([2]) })).toBe('A 900, C 5000, D 7345, E 17');
    expect(read(text, { out: new Set() })).toEqual(read(text));
  });

  test('of any table with exact results are left out, and its people are those without them', () => {
    const cents = fc.integer({ min: 10_001, max: 9_999_999 }).map((value) => value * 2 + 1);
    fc.assert(
      fc.property(fc.array(fc.array(cents, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 8 }), (groups) => {
        const people = groups.flatMap((group, at) => group.map((value, place) => `Person ${at}-${place};${value}`));
        const rows = groups.flatMap((group, at) => [
          `Region ${at};${group.reduce((sum, value) => sum + value, 0)}`,
          ...group.map((value, place) => `Person ${at}-${place};${value}`),
        ]);
        const values = ({ people: found }: ReturnType<typeof read>) => found.map(({ name, value }) => [name, value]);
        expect(values(read(`Who;Result\n${rows.join('\n')}`))).toEqual(values(read(`Who;Result\n${people.join('\n')}`)));
      }),
    );
  });
});

describe('levels in columns of their own', () => {
  const ONE = 'Owner,Deal,Won\nAda,,300\n,A1,100\n,A2,200\nBen,,110\n,B1,50\n,B2,60\nCleo,,40\n,C1,40';
  const TWO =
    'Region,Owner,Deal,Won\nNorth,,,400\n,Ada,,300\n,,A1,100\n,,A2,200\n,Ben,,100\n,,B1,40\n,,B2,60\nSouth,,,300\n,Cleo,,300\n,,C1,300';

  test.each([
    ['one level', `${ONE}\nTotal,,450`, 'Ada 300, Ben 110, Cleo 40', ['Ada', 'Ben', 'Cleo', 'Total']],
    ['two levels', `${TWO}\nTotal,,,700`, 'Ada 300, Ben 100, Cleo 300', ['North', 'Ada', 'Ben', 'South', 'Cleo', 'Total']],
    [
      'a total on top',
      TWO.replace('North', 'Total,,,700\nNorth'),
      'Ada 300, Ben 100, Cleo 300',
      ['Total', 'North', 'Ada', 'Ben', 'South', 'Cleo'],
    ],
    ['somebody without deals', `${ONE}\nDora,,9\nTotal,,459`, 'Ada 300, Ben 110, Cleo 40, Dora 9', ['Ada', 'Ben', 'Cleo', 'Total']],
    ['a single column', 'Who,Won\nNorth,8\nAnn,5\nBob,3\nSouth,4\nCid,4\nTotal,12', 'Ann 5, Bob 3, Cid 4', ['North', 'South', 'Total']],
  ])('are left out by name where the rest agrees with the total: %s', (_, text, people, names) => {
    expect(said(text)).toBe(people);
    expect(read(text).leftOut.map(({ name }) => name)).toEqual(names);
    expect(read(text)).toMatchObject({ perhapsTotals: [], doubtful: [] });
  });

  test.each([
    ['no total', ONE, ['Ada', 'Ben', 'Cleo']],
    ['a total of something else', `${ONE}\nTotal,,451`, ['Ada', 'Ben', 'Cleo']],
    ['two levels', TWO, ['North', 'Ada', 'Ben', 'South', 'Cleo']],
  ])('are asked about each with %s, and what belongs to a name stays with it', (_, text, names) => {
    const { perhapsTotals, leftOut } = read(text);
    expect(perhapsTotals.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    expect(leftOut.filter(({ why }) => why === 'sum-below')).toEqual([]);
    const out = new Set(perhapsTotals.map(({ lines: [line = 0] }) => line));
    expect(said(text, { out })).toBe(text === TWO ? 'Ada 300, Ben 100, Cleo 300' : 'Ada 300, Ben 110, Cleo 40');
  });
});
