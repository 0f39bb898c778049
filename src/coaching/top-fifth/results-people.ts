import { isBlank, readNumber } from '../tables/read-number.ts';
import type { Row } from '../tables/table-text.ts';
import type { Column, Table } from './results-table.ts';
import { sum } from './top-fifth.ts';

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
  name: string;
  /** What stands where the result should. */
  cell: string;
  why: 'total-name' | 'total-sum' | 'no-result' | 'unreadable';
}

/** Cells of hours or levels that could not be used. */
export interface Ignored {
  title: string;
  count: number;
  /** Line and text of the first. */
  line: number;
  cell: string;
}

export interface People {
  people: Person[];
  /** Titles of the columns of levels, in the order of `Person.levels`. */
  skills: string[];
  leftOut: LeftOut[];
  /** Names that stand in several rows. */
  repeated: { name: string; lines: number[] }[];
  ignored: Ignored[];
}

export interface PeopleChoice {
  /** Lines of rows that look like a total and are people all the same. */
  back?: ReadonlySet<number> | undefined;
  /** Rows of one name are one person. */
  addUp?: boolean | undefined;
}

const TOTAL =
  /^(?:(?:grand |sub-?)?totals?\b.*|sum|sums|summe|zwischensumme|gesamt(?:summe|ergebnis|umsatz)?|insgesamt|total(?:e|es|i|en)?|totaal|suma|somme|soma|razem|celkem|average|mean|median|durchschnitt|mittelwert|schnitt|moyenne|promedio|media|ø|σ|∑)\s*[:=.]?$/iu;
/** Fewer than this many others are too few to tell a total from a person who happens to match. */
const ENOUGH_OTHERS = 3;

/** The people of a table. Nothing is left out in silence: every row that does not count is named with its line. */
export function peopleOf({ columns, rows }: Table, { back, addUp = false }: PeopleChoice = {}): People {
  const columnOf = (use: Column['use']) => columns.findIndex((column) => column.use === use);
  const [nameAt, resultAt, hoursAt] = [columnOf('name'), columnOf('result'), columnOf('hours')];
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
  for (const row of style ? rows : []) {
    const name = plainName(row.cells[nameAt] ?? '');
    const cell = row.cells[resultAt] ?? '';
    const value = readNumber(cell, style?.decimal ?? '.');
    const leave = (why: LeftOut['why']) => leftOut.push({ line: row.line, name, cell, why });
    if (TOTAL.test(name) && !back?.has(row.line)) leave('total-name');
    else if (value === undefined) leave(isBlank(cell) ? 'no-result' : 'unreadable');
    else {
      const hours = number(row, hoursAt, (hour) => hour >= 0);
      const levels = levelsAt.map((at) => number(row, at, (level) => level >= 1 && level <= 4));
      read.push({ line: row.line, name, value, hours, levels });
    }
  }
  const total = sumRow(read, back);
  if (total) {
    const cell = rows.find(({ line }) => line === total.line)?.cells[resultAt] ?? '';
    leftOut.push({ line: total.line, name: total.name, cell, why: 'total-sum' });
  }
  const people = read.filter((person) => person !== total);
  return {
    people: addUp ? addedUp(people) : people,
    skills: levelsAt.map((at) => columns[at]?.title ?? ''),
    leftOut: leftOut.toSorted((a, b) => a.line - b.line),
    repeated: repeatedIn(people),
    ignored: [...ignored.values()],
  };
}

/** A name as people write it: what spreadsheets put before text that looks like a formula is no part of it. */
function plainName(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, '').replace(/\s+/g, ' ');
}

/**
 * A row that is the sum of all others: the last one, or one without a name. A person may match by chance, so that it can be
 * put back, and a handful of rows is not enough to say so.
 */
function sumRow(people: readonly Person[], back: ReadonlySet<number> | undefined): Person | undefined {
  if (people.length <= ENOUGH_OTHERS) return undefined;
  const all = sum(people.map(({ value }) => value));
  return people.find((person, at) => {
    if (back?.has(person.line) || (person.name !== '' && at < people.length - 1)) return false;
    const others = all - person.value;
    return others !== 0 && Math.abs(others - person.value) <= Math.abs(others) * 1e-9;
  });
}

const keyOf = (name: string) => name.normalize('NFKC').toLowerCase();

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

function repeatedIn(people: readonly Person[]): People['repeated'] {
  return [...groups(people).values()]
    .filter(({ length }) => length > 1)
    .map((rows) => ({ name: rows[0]?.name ?? '', lines: rows.map(({ line }) => line) }));
}

/** Rows of one name as one person: results and hours are added, levels are averaged. */
function addedUp(people: readonly Person[]): Person[] {
  return [...groups(people).values()].map((rows) => {
    const [first] = rows as [Person];
    if (rows.length === 1) return first;
    const hours = rows.flatMap((row) => row.hours ?? []);
    return {
      ...first,
      value: sum(rows.map(({ value }) => value)),
      hours: hours.length > 0 ? sum(hours) : undefined,
      levels: first.levels.map((_, at) => mean(rows.flatMap(({ levels }) => levels[at] ?? []))),
    };
  });
}

function mean(values: readonly number[]): number | undefined {
  return values.length > 0 ? sum(values) / values.length : undefined;
}
