import { addUpTo, isSameSum } from './adding.ts';
import type { Head, Valued } from './head.ts';
import { nestedIn } from './nested.ts';

/** So many rows below a row are looked at for those that it may be the sum of. */
const LOOKED_AT = 1_000;
/** One in so many tables would look like that by chance: enough to leave rows out without asking. */
const SURE = 1_000;
/** From here on it is worth a question. */
const WORTH_ASKING = 10;

/**
 * Subtotals that stand above what they add up, as an outline in a spreadsheet has them: `North 300`, then its people; or below it. A
 * group may hold groups: a region, its teams, their people.
 *
 * They are sure where the whole table is made of such groups, two of them at least with several rows, and chance would make
 * it so once in a thousand tables: two results of one and two deals add up to a third everywhere. A total of the groups may
 * stand above or below them all. What is not sure is told, so that the reader decides.
 *
 * @param totals of the whole table, as it says itself: groups that agree with one are sure
 */
export function outlineOf<T extends Valued>(rows: readonly T[], totals: readonly number[] = []): { sure: Head<T>[]; doubtful: Head<T>[] } {
  const unit = unitOf(rows.map(({ value }) => value));
  const chance = ({ head, members }: Head<T>) => (members.length > 1 ? Math.max(1, Math.abs(head.value) / unit) : 1);
  const doubts: Head<T>[][] = [];
  for (const { groups, whole } of readings(rows)) {
    const large = groups.filter(({ members }) => members.length > 1);
    const heads = new Set(groups.map(({ head }) => head));
    const leaves = rows.filter((row) => !heads.has(row));
    const odds = large.reduce((product, group) => product * chance(group), 1);
    // Where somebody is in no group, a total says of groups that are sure by themselves that nothing else is missing.
    const agreed = large.length > 0 && (whole || odds >= SURE) && totals.some((total) => isSum(total, leaves) && !isSum(total, rows));
    if (agreed || (whole && large.length > 1 && odds >= SURE)) return { sure: groups, doubtful: [] };
    doubts.push(whole && large.length > 1 && odds >= WORTH_ASKING ? large : large.filter((group) => chance(group) >= SURE));
  }
  // Of two ways to read them that find as much the first is the simpler one.
  return { sure: [], doubtful: doubts.reduce((most, each) => (each.length > most.length ? each : most), []) };
}

/** Groups as which rows may be read. */
interface Reading<T> {
  groups: Head<T>[];
  /** Each row is in a group. */
  whole: boolean;
}

/**
 * The ways to read rows as sums: those of one level above what they add up; and where each row has a name, so that nothing else says
 * what belongs to what, those of several levels, and those below what they add up.
 */
function* readings<T extends Valued>(rows: readonly T[]): Iterable<Reading<T>> {
  const alike = rows.every(({ name }) => name !== '');
  yield* inOneLevel(rows);
  if (!alike) return;
  yield nestedIn(rows);
  const over = rows.toReversed();
  const upright = ({ groups, whole }: Reading<T>): Reading<T> => ({
    groups: groups.map(({ head, members }) => ({ head, members: members.toReversed() })),
    whole,
  });
  for (const reading of inOneLevel(over)) yield upright(reading);
  yield upright(nestedIn(over));
}

function* inOneLevel<T extends Valued>(rows: readonly T[]): Iterable<Reading<T>> {
  const groups = partition(rows, 0, rows.length) ?? totalled(rows);
  if (groups) yield { groups, whole: true };
  const here = rows.flatMap((head, at): Head<T>[] => {
    const end = endsOf(rows, at, rows.length).next();
    return end.done ? [] : [{ head, members: rows.slice(at + 1, end.value) }];
  });
  yield { groups: here, whole: false };
}

/** Groups below or above a row that is the sum of their heads. */
function totalled<T extends Valued>(rows: readonly T[]): Head<T>[] | undefined {
  for (const [at, from, to] of [
    [0, 1, rows.length],
    [rows.length - 1, 0, rows.length - 1],
  ] as const) {
    const total = rows[at];
    const inner = total && partition(rows, from, to);
    if (!total || !inner) continue;
    const heads = inner.map(({ head }) => head);
    if (isSum(total.value, heads)) return [{ head: total, members: heads }, ...inner];
  }
  return undefined;
}

/** The rows from one place to another as heads, each with the rows that it is the sum of; nothing where a row is left over. */
function partition<T extends Valued>(rows: readonly T[], from: number, to: number): Head<T>[] | undefined {
  /** By place: where the group that begins there ends, if all behind it are groups too. */
  const ends: (number | undefined)[] = [];
  for (let at = to - 1; at >= from; at -= 1)
    for (const end of endsOf(rows, at, to))
      if (end === to || ends[end] !== undefined) {
        ends[at] = end;
        break;
      }
  const found: Head<T>[] = [];
  for (let at = from; at < to; ) {
    const end = ends[at];
    const head = rows[at];
    if (end === undefined || !head) return undefined;
    found.push({ head, members: rows.slice(at + 1, end) });
    at = end;
  }
  return found.length > 1 ? found : undefined;
}

/** Every place before which the rows behind a row add up to it. */
function* endsOf(rows: readonly Valued[], at: number, to: number): Generator<number> {
  const { value = 0 } = rows[at] ?? {};
  if (value === 0) return;
  let [sum, size] = [0, 0];
  for (let end = at + 1; end < Math.min(to, at + 1 + LOOKED_AT); end += 1) {
    const part = rows[end]?.value ?? 0;
    sum += part;
    size += Math.abs(part);
    if (isSameSum(value, sum, size)) yield end + 1;
  }
}

const isSum = (value: number, parts: readonly Valued[]): boolean =>
  addUpTo(
    value,
    parts.map((part) => part.value),
  );

/** What all results are whole multiples of, so that round figures are not taken for exact ones. */
function unitOf(values: readonly number[]): number {
  const cents = values.map((value) => Math.round(Math.abs(value) * 1e4));
  let common = 0;
  for (let part of cents) while (part > 0) [common, part] = [part, common % part];
  return (common || 1) / 1e4;
}
