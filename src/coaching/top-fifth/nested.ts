import { isSameSum } from './adding.ts';
import type { Head, Valued } from './head.ts';

/** A row of an outline with the rows right below it, each with its own. */
interface Node<T> {
  row: T;
  /** Empty where the row is the sum of none. */
  below: readonly Node<T>[];
}

/** The groups of an outline in levels: a region, its teams, their people. */
export interface Nested<T> {
  /** In the order of the rows. The members of a group are those of the next level alone. */
  groups: Head<T>[];
  /** Each row is in a group. */
  whole: boolean;
}

/** So many rows of a level are looked at for those that a row may be the sum of. */
const LOOKED_AT = 1_000;

/**
 * Reads rows from the last to the first: one that is the sum of the next ones takes them below it, so that what they are the sum of
 * is below it too. A row that is the sum of all groups may stand below them.
 */
export function nestedIn<T extends Valued>(rows: readonly T[]): Nested<T> {
  // What stands on one level so far, the last row first.
  const level: Node<T>[] = [];
  for (const row of rows.toReversed()) {
    const count = countBelow(row, level);
    level.push({ row, below: count > 0 ? level.splice(-count).toReversed() : [] });
  }
  const roots = level.toReversed();
  const [total, ...others] = level;
  const added = total && total.below.length === 0 && others.length > 1 && countBelow(total.row, others) === others.length;
  const tops = added ? [{ row: total.row, below: others.toReversed() }] : roots;
  const groups = tops.flatMap(groupsIn);
  return { groups, whole: (added ? others : roots).every(({ below }) => below.length > 0) };
}

/** How many of the nodes at the end of a level a row is the sum of; those without a result go with them. */
function countBelow<T extends Valued>({ value }: T, level: readonly Node<T>[]): number {
  if (value === 0) return 0;
  let [sum, size] = [0, 0];
  for (let count = 1; count <= Math.min(level.length, LOOKED_AT); count += 1) {
    const part = level[level.length - count]?.row.value ?? 0;
    sum += part;
    size += Math.abs(part);
    if (!isSameSum(value, sum, size)) continue;
    while (level[level.length - count - 1]?.row.value === 0) count += 1;
    return count;
  }
  return 0;
}

function groupsIn<T>({ row, below }: Node<T>): Head<T>[] {
  return below.length === 0 ? [] : [{ head: row, members: below.map((node) => node.row) }, ...below.flatMap(groupsIn)];
}
