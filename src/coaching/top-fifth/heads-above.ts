import { isBlank } from '../tables/read-number.ts';
import { indentedOf, isSumOf } from './indents.ts';
import { outlineOf } from './outline.ts';
import type { Column } from './results-table.ts';
import type { ResultRow } from './totals.ts';

/** Somebody with a result, as far as sums go. */
interface Counted {
  line: number;
  name: string;
  value: number;
}

interface From<T> {
  /** Rows that count so far, in the order of the table. */
  counted: readonly T[];
  /** The same and those that the reader leaves out. */
  placed: readonly ResultRow[];
  /** Rows that say themselves that they are totals. */
  said: readonly ResultRow[];
  columns: readonly Column[];
  /** Lines of rows that count all the same. */
  back: ReadonlySet<number> | undefined;
}

/** Rows that stand above those that they are the sum of, or in an outline turned over below them. */
export interface HeadsAbove<T> {
  /** Those that are left out. */
  heads: ReadonlySet<T>;
  /** Whose rows without a name are, where only the head of a group bears it: by the first of them. */
  owners: ReadonlyMap<T, string>;
  /** Those that the reader is asked about, each with the rows that add up to it. */
  perhaps: { head: T; members: readonly { line: number }[] }[];
  /** Whether such a row stands below those that it is the sum of. */
  isFoot(head: T): boolean;
  /** What such a row is called. */
  nameOf(head: T): string;
}

/**
 * Finds them by the columns in which rows begin and by their order. Where a total of the whole table agrees with what is left,
 * they are sure.
 */
export function headsAbove<T extends Counted>({ counted, placed, said, columns, back }: From<T>): HeadsAbove<T> {
  const indented = indentedOf(placed, columns);
  const [first = 0, last = 0] = [placed[0]?.row.line, placed.at(-1)?.row.line];
  const grand = said.flatMap(({ row: { line }, value }) => (value !== undefined && (line < first || line > last) ? [value] : []));
  const leaves = placed.filter((row) => !indented.some(({ head }) => head === row));
  const agrees = indented.length > 0 && grand.some((value) => isSumOf(value, leaves));
  const outline = outlineOf(counted, grand);
  const byLine = new Map(counted.map((person) => [person.line, person]));
  const labels = new Map<T, string>();
  const inColumns = indented.flatMap(({ head, members }) => {
    const person = byLine.get(head.row.line);
    if (!person) return [];
    labels.set(person, head.name || (head.row.cells.find((cell) => !isBlank(cell)) ?? ''));
    return [{ head: person, members: members.map(({ row }) => row) }];
  });
  const sure = agrees ? inColumns : outline.sure;
  const heads = new Set(sure.flatMap(({ head }) => (back?.has(head.line) ? [] : [head])));

  const lineOf = (row: { line: number } | { row: { line: number } }) => ('line' in row ? row.line : row.row.line);
  const feet = new Set(sure.flatMap(({ head, members: [first] }) => (first && lineOf(first) < head.line ? [head] : [])));
  const owners = new Map<T, string>();
  for (const { head, members } of outline.sure) {
    const [own] = members;
    if (own && heads.has(head) && members.every((member) => member.name === '' && !heads.has(member))) owners.set(own, head.name);
  }
  for (const { head, below } of indented) {
    const person = byLine.get(head.row.line);
    const own = below.map(({ row }) => byLine.get(row.line)).find((each) => each && !heads.has(each));
    if (head.name && own && (!person || heads.has(person)) && below.every(({ name }) => name === '')) owners.set(own, head.name);
  }
  return {
    heads,
    owners,
    perhaps: [...(sure.length > 0 ? [] : inColumns), ...(agrees ? [] : outline.doubtful)],
    isFoot: (head) => feet.has(head),
    nameOf: (head) => head.name || (labels.get(head) ?? ''),
  };
}
