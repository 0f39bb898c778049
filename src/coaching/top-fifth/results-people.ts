import { asWritten } from '../tables/csv.ts';
import { isBlank, readNumber } from '../tables/read-number.ts';
import type { Row } from '../tables/table-text.ts';
import { isSameSum, sum } from './adding.ts';
import { headsAbove } from './heads-above.ts';
import type { Column, ResultsTable } from './results-table.ts';
import { isEverybody, keyOf, totalsIn } from './totals.ts';

/** One person with a result, as a row of the table says, or several rows of one name added up. */
export interface Person {
  /** Line of the table, from 1: what tells people of one name apart. */
  line: number;
  /** Empty where the table has none. */
  name: string;
  value: number;
  /** Hours of coaching, or another measure of time: only its shares are used. */
  hours?: number | undefined;
  /** By column of levels: 1 to 4, with fractions where rows were added up. */
  levels: (number | undefined)[];
}

/** A row that does not count, and why. */
export interface LeftOut {
  line: number;
  /** Where there is none, the text that calls the row a total. */
  name: string;
  /** What stands where the result should. */
  cell: string;
  why: 'total-name' | 'total-sum' | 'group-sum' | 'sum-below' | 'sum-above' | 'reader' | 'no-result' | 'unreadable';
}

/** Cells of hours or levels that could not be used. */
export interface Ignored {
  title: string;
  count: number;
  /** Line and text of the first. */
  line: number;
  cell: string;
}

/** A name and the lines on which it stands, or for which it stands. */
export interface Lines {
  name: string;
  lines: number[];
}

export interface People {
  people: Person[];
  /** Titles of the columns of levels, in the order of `Person.levels`. */
  skills: string[];
  leftOut: LeftOut[];
  /** Names that stand in several rows. */
  repeated: Lines[];
  /** Rows without a name that count to the name above them, as in a report that names the owner of several deals once. */
  grouped: Lines[];
  /** Whether rows without a name that may belong to the name above count as separate people, because nothing in the table says so. */
  perhapsGrouped: boolean;
  /** Lines of rows without a name that count, although they are the sum of what stands above them. */
  doubtful: number[];
  /** Rows that count, although they are the sum of those below them: their lines, each with the lines of the others. */
  perhapsTotals: Lines[];
  ignored: Ignored[];
}

export interface PeopleChoice {
  /** Lines of rows that look like a total and are people all the same. */
  back?: ReadonlySet<number> | undefined;
  /** Lines of rows that the reader leaves out. */
  out?: ReadonlySet<number> | undefined;
  /** Rows of one name are one person. */
  addUp?: boolean | undefined;
  /** Rows without a name belong to the name above; left out, it is guessed. */
  group?: boolean | undefined;
}

/** Fewer than this many others are too few to tell a total from a person who happens to match. */
const ENOUGH_OTHERS = 3;
/** The best of few may well sell as much as all others; a row that is the sum of this many is a total. */
const MANY_OTHERS = 8;

/** The people of a table. Nothing is left out in silence: every row that does not count is named with its line. */
export function peopleOf({ columns, rows }: ResultsTable, { back, out, addUp = false, group }: PeopleChoice = {}): People {
  const place = (use: Column['use']) => columns.findIndex((column) => column.use === use);
  const [nameAt, resultAt, hoursAt] = [place('name'), place('result'), place('hours')];
  const levelsAt = columns.flatMap(({ use }, at) => (use === 'level' ? [at] : []));
  const ignored = new Map<number, Ignored>();
  const number = (row: Row, at: number, fits: (value: number) => boolean): number | undefined => {
    const cell = row.cells[at] ?? '';
    const column = columns[at];
    if (!column || isBlank(cell)) return undefined;
    const value = readNumber(cell, column.style.decimal);
    if (value !== undefined && fits(value)) return value;
    const known = ignored.get(at);
    if (known) known.count += 1;
    else ignored.set(at, { title: column.title, count: 1, line: row.line, cell });
    return undefined;
  };

  const leftOut: LeftOut[] = [];
  const read: Person[] = [];
  const style = columns[resultAt]?.style;
  const all = (style ? rows : []).map((row) => ({
    row,
    name: plainName(row.cells[nameAt] ?? ''),
    value: readNumber(row.cells[resultAt] ?? '', style?.decimal ?? '.'),
  }));
  const named = all.filter(({ row }) => !out?.has(row.line));
  for (const { row, name } of all)
    if (out?.has(row.line)) leftOut.push({ line: row.line, name, cell: row.cells[resultAt] ?? '', why: 'reader' });
  const totals = totalsIn(named, columns, back);
  for (const { row, name, value } of named) {
    const cell = row.cells[resultAt] ?? '';
    const said = totals.named.get(row.line);
    const leave = (why: LeftOut['why']) => leftOut.push({ line: row.line, name: name || plainName(said ?? ''), cell, why });
    if (said !== undefined) leave('total-name');
    else if (value === undefined) leave(isBlank(cell) ? 'no-result' : 'unreadable');
    else if (totals.sums.has(row.line)) leave('group-sum');
    else {
      const hours = number(row, hoursAt, (hour) => hour >= 0);
      const levels = levelsAt.map((at) => number(row, at, (level) => level >= 1 && level <= 4));
      read.push({ line: row.line, name, value, hours, levels });
    }
  }
  const ofAll = sumRow(read, back);
  const total = ofAll?.sure ? ofAll.person : undefined;
  if (total) {
    const cell = rows.find(({ line }) => line === total.line)?.cells[resultAt] ?? '';
    leftOut.push({ line: total.line, name: total.name, cell, why: 'total-sum' });
  }
  const counted = read.filter((person) => person !== total);
  const above = headsAbove({
    counted,
    // What the reader leaves out still says whose the rows below are.
    placed: all.filter(
      ({ row: { line }, value }) => value !== undefined && line !== total?.line && !totals.named.has(line) && !totals.sums.has(line),
    ),
    said: all.filter(({ row }) => totals.named.has(row.line)),
    columns,
    back,
  });
  const { heads, owners } = above;
  for (const head of heads)
    leftOut.push({
      line: head.line,
      name: plainName(above.nameOf(head)),
      cell: rows.find(({ line }) => line === head.line)?.cells[resultAt] ?? '',
      why: above.isFoot(head) ? 'sum-above' : 'sum-below',
    });
  const rest = counted.flatMap((person) => (heads.has(person) ? [] : [{ ...person, name: owners.get(person) ?? person.name }]));
  const { people, grouped } =
    (group ?? (owners.size > 0 || looksGrouped(rest, rows, columns))) ? inGroups(rest, [...totals.ends]) : { people: rest, grouped: [] };
  return {
    people: addUp ? addedUp(people) : people,
    skills: levelsAt.map((at) => columns[at]?.title ?? ''),
    leftOut: leftOut.toSorted((a, b) => a.line - b.line),
    repeated: repeatedIn(people),
    grouped,
    perhapsGrouped: grouped.length === 0 && inGroups(rest, [...totals.ends]).grouped.length > 0,
    doubtful: totals.doubtful.filter((line) => line !== total?.line && ![...heads].some((head) => head.line === line)),
    perhapsTotals: [...(ofAll && !total ? [asHead(ofAll.person, read)] : []), ...above.perhaps]
      .filter(({ head }, at, list) => !back?.has(head.line) && list.findIndex((other) => other.head === head) === at)
      .map(({ head, members }) => ({ name: plainName(above.nameOf(head)), lines: [head, ...members].map(({ line }) => line) })),
    ignored: [...ignored.values()],
  };
}

/** A name as people write it: what spreadsheets put before text that looks like a formula is no part of it. */
function plainName(cell: string): string {
  return asWritten(cell).replace(/\s+/g, ' ');
}

/**
 * A row that is the sum of all others. The last one and one without a name are totals, and so is any that is called by a word for
 * everybody or that adds up many; the best of few may match by chance, wherever the row stands, so that the reader is asked. A
 * handful of rows is not enough to say so.
 */
function sumRow(people: readonly Person[], back: ReadonlySet<number> | undefined): { person: Person; sure: boolean } | undefined {
  if (people.length <= ENOUGH_OTHERS) return undefined;
  const all = sum(people.map(({ value }) => value));
  const person = people.findLast(({ line, value }) => {
    const others = all - value;
    return !back?.has(line) && others !== 0 && isSameSum(value, others, Math.abs(others));
  });
  if (!person) return undefined;
  return { person, sure: person.name === '' || person === people.at(-1) || people.length > MANY_OTHERS || isEverybody(person.name) };
}

const asHead = (head: Person, people: readonly Person[]) => ({ head, members: people.filter((person) => person !== head) });

/** Does the table name somebody once and then list what is theirs? Then rows without a name say something else in words. */
function looksGrouped(people: readonly Person[], rows: readonly Row[], columns: readonly Column[]): boolean {
  const nameless = people.filter(({ name }) => name === '');
  const named = people.length - nameless.length;
  if (nameless.length === 0 || named === 0 || people[0]?.name === '') return false;
  const lines = new Set(nameless.map(({ line }) => line));
  const others = columns.flatMap(({ use, style }, at) => (use === 'none' ? [{ at, style }] : []));
  const filled = rows.filter((row) => lines.has(row.line) && others.some(({ at }) => !isBlank(row.cells[at] ?? '')));
  const says = ({ cells }: Row) =>
    others.some(({ at, style }) => !isBlank(cells[at] ?? '') && readNumber(cells[at] ?? '', style.decimal) === undefined);
  return filled.some(says) || (filled.length > 0 && nameless.length * 2 >= named);
}

/** Rows without a name, added to the person above them; a total in between ends a group. */
function inGroups(people: readonly Person[], ends: readonly number[]): { people: Person[]; grouped: Lines[] } {
  const groups: Person[][] = [];
  for (const person of people) {
    const group = groups.at(-1);
    const above = group?.at(-1)?.line ?? 0;
    const apart = ends.some((line) => line > above && line < person.line);
    if (group && person.name === '' && group[0]?.name !== '' && !apart) group.push(person);
    else groups.push([person]);
  }
  return {
    people: groups.map(asOne),
    grouped: groups.filter(({ length }) => length > 1).map((rows) => ({ name: rows[0]?.name ?? '', lines: rows.map(({ line }) => line) })),
  };
}

function groups(people: readonly Person[]): Map<string, Person[]> {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    const key = person.name === '' ? `line ${person.line}` : `name ${keyOf(person.name)}`;
    const group = found.get(key);
    if (group) group.push(person);
    else found.set(key, [person]);
  }
  return found;
}

function repeatedIn(people: readonly Person[]): Lines[] {
  return [...groups(people).values()]
    .filter(({ length }) => length > 1)
    .map((rows) => ({ name: rows[0]?.name ?? '', lines: rows.map(({ line }) => line) }));
}

function addedUp(people: readonly Person[]): Person[] {
  return [...groups(people).values()].map(asOne);
}

/** Rows as one person: results and hours are added, levels are averaged. */
function asOne(rows: readonly Person[]): Person {
  const [first] = rows as [Person];
  if (rows.length === 1) return first;
  const hours = rows.flatMap((row) => row.hours ?? []);
  return {
    ...first,
    value: sum(rows.map(({ value }) => value)),
    hours: hours.length > 0 ? sum(hours) : undefined,
    levels: first.levels.map((_, at) => mean(rows.flatMap(({ levels }) => levels[at] ?? []))),
  };
}

function mean(values: readonly number[]): number | undefined {
  return values.length > 0 ? sum(values) / values.length : undefined;
}
