import { topFifthWords } from 'virtual:chalktalk/words/top-fifth';
import { useRef, useState } from 'preact/hooks';
import { saveFile } from '../../browser/save-file.ts';
import type { Grid } from '../../coaching/tables/table-text.ts';
import { resultsCsv } from '../../coaching/top-fifth/results-export.ts';
import type { Person } from '../../coaching/top-fifth/results-people.ts';
import type { ResultsTable } from '../../coaching/top-fifth/results-table.ts';
import type { TopFifth } from '../../coaching/top-fifth/top-fifth.ts';
import { Scroll } from '../reader/Scroll.tsx';

const says = topFifthWords.table;
const { number, percent, none } = topFifthWords;
const PAGE = 100;
/** How many are on a printed page; the stylesheet leaves out the others. */
const PAPER = 16;

interface Props {
  top: TopFifth<Person>;
  skills: readonly string[];
  grid: Grid;
  table: ResultsTable;
}

/** The chart in numbers, with the line drawn after the top fifth. A large team is shown a hundred people at a time. */
export function PeopleTable({ top, skills, grid, table }: Props) {
  const [shown, setShown] = useState(PAGE);
  const [saved, setSaved] = useState(false);
  const region = useRef<HTMLElement>(null);
  const { order, n, k, total, figures, tied } = top;
  const hours = order.some((one) => one.hours !== undefined);
  const equal = new Set(tied && [...tied.inside, ...tied.outside]);
  let so = 0;
  const more = () => {
    setShown(shown + PAGE);
    // The button goes with the last of them.
    if (shown + PAGE >= n) region.current?.focus();
  };
  const save = () => {
    const { decimal = '.' } = table.columns.find(({ use }) => use === 'result')?.style ?? {};
    const words = { ...says, cumulative: says.cumulativeColumn };
    saveFile(
      document,
      'top-fifth.csv',
      new Blob([resultsCsv(top, skills, words, { decimal, delimiter: grid.delimiter })], { type: 'text/csv;charset=utf-8' }),
    );
    setSaved(true);
  };
  return (
    <>
      <Scroll class="fifth-scroll" label={says.title} region={region}>
        <table class="fifth-table people">
          <caption class="vh">{says.title}</caption>
          <thead>
            <tr>
              <th scope="col">{says.rank}</th>
              <th scope="col">{says.name}</th>
              <th scope="col" class="figure">
                {says.result}
              </th>
              {figures && (
                <th scope="col" class="figure">
                  {says.share}
                </th>
              )}
              {figures && (
                <th scope="col" class="figure">
                  {says.cumulative}
                </th>
              )}
              {hours && (
                <th scope="col" class="figure">
                  {says.hours}
                </th>
              )}
              <th scope="col">{says.group}</th>
            </tr>
          </thead>
          <tbody>
            {order.slice(0, shown).map((one, at) => {
              so += one.value;
              return (
                <tr key={one.line} class={at < k ? 'top' : at === k ? 'first-below' : undefined}>
                  <td class="place">{at + 1}</td>
                  <th scope="row">{topFifthWords.person(one.name, one.line)}</th>
                  <td class="figure">{number(one.value)}</td>
                  {figures && <td class="figure">{percent(one.value / total)}</td>}
                  {figures && <td class="figure">{percent(at === n - 1 ? 1 : so / total)}</td>}
                  {hours && <td class="figure">{one.hours === undefined ? none : number(one.hours)}</td>}
                  <td>
                    {at < k ? says.top : says.rest}
                    {equal.has(one) && `, ${says.tied}`}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      {n > PAPER && <p class="fifth-paper">{says.limited(PAPER, n)}</p>}
      {n > shown && (
        <div class="ways-on fifth-rest-of">
          <p class="ui">{says.limited(shown, n)}</p>
          <button type="button" onClick={more}>
            {says.more(Math.min(PAGE, n - shown))}
          </button>
        </div>
      )}
      <div class="ways-on">
        <button type="button" onClick={save}>
          {says.save}
        </button>
        <p class="ui" role="status">
          {saved ? says.saved : ''}
        </p>
      </div>
    </>
  );
}
