import { topFifthWords } from 'virtual:chalktalk/words/top-fifth';
import { useMemo } from 'preact/hooks';
import { ENOUGH_TO_CORRELATE, timeSpent } from '../../coaching/top-fifth/compare.ts';
import type { Person } from '../../coaching/top-fifth/results-people.ts';
import type { TopFifth } from '../../coaching/top-fifth/top-fifth.ts';
import { Scroll } from '../reader/Scroll.tsx';

const says = topFifthWords.time;
const { number, percent, none } = topFifthWords;

/** Where the hours go, beside where the results come from. */
export function Time({ top, asked }: { top: TopFifth<Person>; asked: boolean }) {
  const spent = useMemo(() => timeSpent(top), [top]);
  if (!spent) return <p class="hint">{asked ? says.zero : says.none}</p>;
  const { groups, known, follows } = spent;
  const best = groups.find(({ group }) => group === 'top');
  const pairs = (hours: number, results: number | undefined) =>
    [
      { kind: 'hours', of: says.head.hours, share: hours },
      ...(results === undefined ? [] : [{ kind: 'results', of: says.head.results, share: results }]),
    ] as const;
  return (
    <>
      {best && (
        <p class="fifth-said-plainly">
          {best.resultShare === undefined ? says.onlyHours(best.hoursShare) : says.less(best.hoursShare, best.resultShare)}
        </p>
      )}
      <Scroll class="fifth-scroll" label={says.table}>
        <table class="fifth-table">
          <caption class="vh">{says.table}</caption>
          <thead>
            <tr>
              <th scope="col">{says.head.group}</th>
              <th scope="col">{says.head.people}</th>
              <th scope="col">{says.head.hours}</th>
              <th scope="col">{says.head.results}</th>
              <th scope="col">{says.head.each}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ group, people, hoursShare, resultShare, each }) => (
              <tr key={group}>
                <th scope="row">{says.groups[group]}</th>
                <td class="figure">{people}</td>
                {pairs(hoursShare, resultShare).map(({ kind, share }) => (
                  <td class="figure" key={kind}>
                    {percent(share)}
                    <svg class={`fifth-share ${kind}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                      <rect width={Math.max(0, Math.min(100, share * 100))} height="8" />
                    </svg>
                  </td>
                ))}
                {resultShare === undefined && <td class="figure">{none}</td>}
                <td class="figure">{number(each)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="hint">
        {[
          known < top.n && says.known(known, top.n),
          follows ? correlation(follows) : known < ENOUGH_TO_CORRELATE ? says.few : says.flat,
          says.estimate,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </>
  );
}

function correlation({ rho, chance }: { rho: number; chance: number }): string {
  const said = says.rho(rho);
  if (Math.abs(rho) <= chance) return says.within(said);
  return rho > 0 ? says.more(said) : says.fewer(said);
}
