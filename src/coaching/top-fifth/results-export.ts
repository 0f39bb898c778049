import { csvOf } from '../tables/csv.ts';
import type { DecimalSign } from '../tables/read-number.ts';
import { sum } from './adding.ts';
import type { Person } from './results-people.ts';
import type { TopFifth } from './top-fifth.ts';

/** The names of the columns, and of the two groups, in the words of the interface. */
export interface ExportWords {
  rank: string;
  name: string;
  result: string;
  share: string;
  cumulative: string;
  group: string;
  hours: string;
  top: string;
  rest: string;
}

/**
 * The team as a CSV file that a spreadsheet opens: with a byte order mark, numbers in the style of the table that was read,
 * shares as fractions of 1.
 */
export function resultsCsv(
  { order, k, total, figures }: TopFifth<Person>,
  skills: readonly string[],
  words: ExportWords,
  { decimal, delimiter }: { decimal: DecimalSign; delimiter: string },
): string {
  const number = (value: number | undefined) => value ?? '';
  const withHours = order.some(({ hours }) => hours !== undefined);
  const head = [words.rank, words.name, words.result, words.share, words.cumulative, words.group];
  const values = order.map(({ value }) => value);
  let so = 0;
  const rows = order.map((person, at) => {
    so = at === order.length - 1 ? total : sum([so, person.value]);
    return [
      at + 1,
      person.name,
      number(person.value),
      figures ? number((values[at] ?? 0) / total) : '',
      figures ? number(so / total) : '',
      at < k ? words.top : words.rest,
      ...(withHours ? [number(person.hours)] : []),
      ...person.levels.map(number),
    ];
  });
  const fields = [...head, ...(withHours ? [words.hours] : []), ...skills];
  return csvOf([fields, ...rows], { decimal, delimiter });
}
