import { isBlank, readNumber } from '../tables/read-number.ts';
import { addUpTo } from './adding.ts';
import type { Head } from './head.ts';
import type { Column } from './results-table.ts';
import type { ResultRow } from './totals.ts';

/** A row and all that stands further to the right below it; `members` are those of the next column alone. */
export interface Indented extends Head<ResultRow> {
  below: readonly ResultRow[];
}

/**
 * Rows that are the sum of those below them which begin further to the right, in any number of levels: a region, its people, their
 * deals. A row that has a text where those below it begin is one of them, and none.
 *
 * @param rows those with a result
 */
export function indentedOf(rows: readonly ResultRow[], columns: readonly Column[]): Indented[] {
  const filled = rows.map(({ row: { cells } }) =>
    columns.flatMap(({ use, style }, at) => {
      const cell = cells[at] ?? '';
      return (use === 'name' || use === 'none') && !isBlank(cell) && readNumber(cell, style.decimal) === undefined ? [at] : [];
    }),
  );
  return rows.flatMap((head, at) => {
    const begins = filled[at]?.[0];
    if (begins === undefined || !head.value) return [];
    let end = at + 1;
    while ((filled[end]?.[0] ?? -1) > begins) end += 1;
    const next = Math.min(...filled.slice(at + 1, end).map(([first = 0]) => first));
    const below = rows.slice(at + 1, end);
    const members = below.filter((_, place) => filled[at + 1 + place]?.[0] === next);
    return !filled[at]?.includes(next) && isSumOf(head.value, members) ? [{ head, members, below }] : [];
  });
}

/** Whether results add up to a number; those of no rows never do. */
export function isSumOf(value: number, rows: readonly { value: number | undefined }[]): boolean {
  return (
    rows.length > 0 &&
    addUpTo(
      value,
      rows.map((row) => row.value ?? 0),
    )
  );
}
