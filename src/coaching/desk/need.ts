import { recallBand } from '../../learner/recall-base.ts';
import { type Against, type BoardRow, type Cell, gapOf, targetOf } from './board.ts';
import { byName } from './people.ts';

/**
 * How much a skill of somebody needs coaching: levels missing by observation first, then those missing by their own estimate,
 * then what the role asks for and nobody knows of, then what is being forgotten. Only good for an order.
 */
export function needOf(cell: Cell, against: Against): number {
  const gap = gapOf(cell, against);
  if (gap !== undefined && gap > 0) return 3 + gap;
  const target = targetOf(cell, against);
  if (gap === undefined && target !== undefined) return cell.selfRated && cell.selfRated.level < target ? 3 : 2;
  const band = recallBand(cell);
  return band === 1 ? 1 : band === 2 ? 0.5 : 0;
}

/** Compares the greatest need of two, then the second: nothing is added up, for a sum of levels means nothing. */
function byNeeds(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < Math.max(a.length, b.length); place++) {
    const differ = (b[place] ?? 0) - (a[place] ?? 0);
    if (differ !== 0) return differ;
  }
  return 0;
}

const greatestFirst = (needs: number[]): number[] => needs.sort((a, b) => b - a);

/** Those who need coaching most come first: whoever has the widest gap in any one skill; equals by name. */
export function peopleByNeed(all: readonly BoardRow[], against: Against): BoardRow[] {
  return all
    .map((row) => ({ row, needs: greatestFirst(row.cells.map((cell) => needOf(cell, against))) }))
    .toSorted((a, b) => byNeeds(a.needs, b.needs) || byName(a.row.person, b.row.person))
    .map(({ row }) => row);
}

/**
 * The skills in which people need coaching most come first; equals in the order of the playbook.
 *
 * @returns places in the list of the playbook's skills
 */
export function skillsByNeed(all: readonly BoardRow[], count: number, against: Against): number[] {
  return Array.from({ length: count }, (_, place) => ({
    place,
    needs: greatestFirst(all.flatMap(({ cells }) => (cells[place] ? [needOf(cells[place], against)] : []))),
  }))
    .toSorted((a, b) => byNeeds(a.needs, b.needs) || a.place - b.place)
    .map(({ place }) => place);
}
