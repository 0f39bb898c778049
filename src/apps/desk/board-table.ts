import { deskWords } from 'virtual:chalktalk/words/desk';
import type { Profile } from '../../coaching/coaching-catalogue.ts';
import { type Against, type BoardRow, gapOf } from '../../coaching/desk/board.ts';

const heads = deskWords.keep.csvHeads;

/** The board as lines of cells, the head first: what a spreadsheet gets. */
export function boardTable(
  rows: readonly BoardRow[],
  skills: readonly { name: string }[],
  roles: readonly Profile[],
  against: Against,
): (string | number)[][] {
  const head = [
    heads.name,
    heads.id,
    heads.role,
    ...skills.flatMap(({ name }) => [heads.level(name), heads.gap(name), heads.recall(name), heads.asked(name)]),
  ];
  const lines = rows.map(({ person, role, cells }) => [
    person.name,
    person.id,
    roles.find(({ id }) => id === role)?.name ?? '',
    ...cells.flatMap((cell) => [
      cell.observed?.level ?? '',
      gapOf(cell, against) ?? '',
      cell.recall === undefined ? '' : Math.round(cell.recall * 100),
      cell.questions === 0 ? '' : deskWords.asked(cell.seen, cell.questions),
    ]),
  ]);
  return [head, ...lines];
}
