import { topFifthWords } from 'virtual:chalktalk/words/top-fifth';
import type { Person } from '../../coaching/top-fifth/results-people.ts';
import type { TopFifth } from '../../coaching/top-fifth/top-fifth.ts';
import { Chart } from './Chart.tsx';

const says = topFifthWords.answer;
const { times, person } = topFifthWords;

/** The answer in one sentence, its number in large, and the chart. */
export function Answer({ top }: { top: TopFifth<Person> }) {
  const { n, k, fraction, figures, tied, total, negative } = top;
  const names = (people: readonly Person[]) => people.map(({ name, line }) => person(name, line));
  const level = n > 1 && top.order[0]?.value === top.order[n - 1]?.value;
  const notes = [
    n === 1 && says.alone,
    n > 1 && k * 5 !== n && says.small(k, n, fraction),
    tied && !level && says.tied(names(tied.inside), names(tied.outside), k),
    level && figures && says.level,
    figures && figures.share > 1 && says.over,
    negative > 0 && says.negative(negative),
  ].filter((note) => typeof note === 'string');
  return (
    <>
      <div class="fifth-answer">
        {figures && (
          <p class="fifth-number" aria-hidden="true">
            {times(figures.ceiling)}
          </p>
        )}
        <div>
          {figures ? (
            <>
              <p class="fifth-sentence">
                {says.sells(k, n, figures.share)} {says.ceiling(figures.ceiling, figures.growth)}
              </p>
              <p class="hint">
                {says.sum(figures.share, fraction, k, n)} {says.estimate}
              </p>
            </>
          ) : (
            <p class="fifth-sentence">{total === 0 ? says.noCeiling.zero : says.noCeiling.negative(total)}</p>
          )}
          {notes.length > 0 && (
            <ul class="fifth-facts">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <Chart top={top} />
    </>
  );
}
