import { useMemo } from 'preact/hooks';
import { type Delimiter, type Grid, gridOf } from '../../coaching/tables/table-text.ts';
import { type People, type PeopleChoice, peopleOf } from '../../coaching/top-fifth/results-people.ts';
import { type ResultsTable, type TableChoice, tableOf } from '../../coaching/top-fifth/results-table.ts';
import { type TopFifth, topFifth } from '../../coaching/top-fifth/top-fifth.ts';

/** What was changed about the way in which the table is read. */
export interface Choice extends TableChoice, PeopleChoice {
  delimiter?: Delimiter | undefined;
}

export interface Results {
  grid: Grid;
  table: ResultsTable;
  people: People;
  top: TopFifth<People['people'][number]> | undefined;
}

/** A pasted table, step by step, each worked out again only where what it comes from has changed. */
export function useResults(text: string, { delimiter, header, uses, decimals, back, out, addUp, group }: Choice): Results {
  const grid = useMemo(() => gridOf(text, delimiter), [text, delimiter]);
  const table = useMemo(() => tableOf(grid, { header, uses, decimals }), [grid, header, uses, decimals]);
  const people = useMemo(() => peopleOf(table, { back, out, addUp, group }), [table, back, out, addUp, group]);
  const top = useMemo(() => topFifth(people.people), [people]);
  return { grid, table, people, top };
}
