import { topFifthWords } from 'virtual:chalktalk/words/top-fifth';
import { useMemo } from 'preact/hooks';
import { competences } from '../../coaching/top-fifth/compare.ts';
import type { Person } from '../../coaching/top-fifth/results-people.ts';
import type { TopFifth } from '../../coaching/top-fifth/top-fifth.ts';
import { Scroll } from '../reader/Scroll.tsx';

const says = topFifthWords.skills;

/** The levels of the top fifth beside those of the rest. */
export function Skills({ top, skills }: { top: TopFifth<Person>; skills: readonly string[] }) {
  const { compared, tooFew, ranked } = useMemo(() => competences(top, skills), [top, skills]);
  if (skills.length === 0) return <p class="hint">{says.none}</p>;
  return (
    <>
      {compared.length > 0 && (
        <>
          <p class="hint">{says.text}</p>
          <Scroll class="fifth-scroll" label={says.table}>
            <table class="fifth-table">
              <caption class="vh">{says.table}</caption>
              <thead>
                <tr>
                  <th scope="col">{says.head.skill}</th>
                  <th scope="col">{says.head.top}</th>
                  <th scope="col">{says.head.rest}</th>
                  <th scope="col">{says.head.difference}</th>
                  <th scope="col">{says.head.of}</th>
                </tr>
              </thead>
              <tbody>
                {compared.map((one, at) => (
                  <tr key={`${at} ${one.title}`} class={one.divides ? 'divides' : undefined}>
                    <th scope="row">{one.title}</th>
                    <td class="figure">{says.mean(one.top)}</td>
                    <td class="figure">{says.mean(one.rest)}</td>
                    <td class="figure">
                      {says.difference(one.difference)}
                      {one.divides && <b class="fifth-divides">{says.divides}</b>}
                    </td>
                    <td class="figure">{says.of(one.topCount, one.restCount)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </>
      )}
      <p class="hint">
        {[
          compared.length > 0 && !compared.some(({ divides }) => divides) && says.nothing,
          compared.length > 1 && !ranked && says.unranked,
          tooFew.length > 0 && says.tooFew(tooFew),
          compared.length > 0 && says.estimate,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </>
  );
}
