import type { Practice } from '../model/playbook.ts';

/** The numbers of a playbook’s practices. */
export interface Numbers {
  /** Numbers that some practice has or had, as runs: `[[1, 28], [31, 31]]`. */
  used: [from: number, to: number][];
  /** Numbers between them. They may have been used and lost: they are no places to fill. */
  gaps: [from: number, to: number][];
  /** Practices that keep their number and nothing else. */
  retired: Practice[];
  /** The next one that nobody ever had. */
  next: number;
}

/**
 * Which numbers are taken, and which comes next. One that was ever used is never given again, so the next is one more than the highest.
 *
 * @param taken numbers of pages that are gone
 */
export function numbersOf(practices: readonly Practice[], taken: readonly number[] = []): Numbers {
  const used = runs([...practices.map(({ number }) => number), ...taken]);
  const gaps: Numbers['gaps'] = [];
  let expected = 1;
  for (const [from, to] of used) {
    if (from > expected) gaps.push([expected, from - 1]);
    expected = to + 1;
  }
  return { used, gaps, retired: practices.filter(({ status }) => status === 'retired'), next: expected };
}

/**
 * The highest number that a practice has, a retired one too; 0 where there is none.
 *
 * @param taken numbers of pages that are gone
 */
export function highestNumber(practices: readonly Practice[], taken: readonly number[] = []): number {
  return numbersOf(practices, taken).next - 1;
}

/** How many practices stand at each status. A build holds no drafts. */
export function countStatus(practices: readonly Practice[]): Record<Practice['status'], number> {
  const counts = { draft: 0, published: 0, retired: 0 };
  for (const { status } of practices) counts[status]++;
  return counts;
}

function runs(numbers: readonly number[]): Numbers['used'] {
  const found: Numbers['used'] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}
