import { plusDays } from '../days/days.ts';

/** How a page stands to the day by which it must be read again. */
export type Freshness = 'overdue' | 'soon' | 'fresh' | 'undated';

/** A review within so many days is worth planning now. */
export const SOON = 60;

/** How many pages stand how. */
export type FreshnessCounts = Record<Freshness, number>;

/**
 * How a page stands today. On its day a page is not overdue yet.
 *
 * @param day `YYYY-MM-DD` by which it must be read again, if there is one
 * @param today `YYYY-MM-DD` in the reader's calendar
 */
export function freshnessOf(day: string | undefined, today: string): Freshness {
  if (!day) return 'undated';
  if (day < today) return 'overdue';
  return day <= plusDays(today, SOON) ? 'soon' : 'fresh';
}

/** How many of the pages stand how today. */
export function countFreshness(days: readonly (string | undefined)[], today: string): FreshnessCounts {
  const counts: FreshnessCounts = { overdue: 0, soon: 0, fresh: 0, undated: 0 };
  for (const day of days) counts[freshnessOf(day, today)]++;
  return counts;
}

/** Days as short text for a page: `2027-03-01*3 2027-04-01`. Those that have none are left out. */
export function packDays(days: readonly (string | undefined)[]): string {
  const counts = Map.groupBy(
    days.filter((day) => day !== undefined),
    (day) => day,
  );
  return [...counts.keys()]
    .toSorted()
    .map((day) => ((counts.get(day)?.length ?? 1) > 1 ? `${day}*${counts.get(day)?.length}` : day))
    .join(' ');
}

/** What `packDays` wrote. */
export function unpackDays(text: string): string[] {
  return text.split(' ').flatMap((entry) => {
    const [day, times = '1'] = entry.split('*');
    return day ? Array<string>(Number(times)).fill(day) : [];
  });
}
