import { askedWords } from 'virtual:chalktalk/words/asked';
import { useState } from 'preact/hooks';
import { makeMissFile } from '../../../ask/misses.ts';
import { saveFile } from '../../../browser/save-file.ts';
import { forgetMisses, keptMisses } from '../../../browser/search/kept-misses.ts';
import { dayOf } from '../../../playbook/days/day-of.ts';

const says = askedWords.mine;

/** What was searched for in vain: to look at, to hand over as a file, to forget. Nothing where there is nothing. */
export function Misses({ playbook }: { playbook: string }) {
  const [misses, setMisses] = useState(() => keptMisses(playbook));
  const [told, setTold] = useState('');
  if (misses.length === 0 && told === '') return null;
  const save = () => {
    const file = new Blob([makeMissFile(playbook, misses)], { type: 'application/json' });
    saveFile(document, `${playbook}-${dayOf(Date.now())}.asked.json`, file);
    setTold(says.saved);
  };
  const forget = () => {
    forgetMisses(playbook);
    setMisses([]);
    setTold(says.forgotten);
  };
  return (
    <section>
      <h2>{says.title}</h2>
      <p>{says.about}</p>
      {misses.length > 0 && (
        <>
          <details>
            <summary>{says.count(misses.length)}</summary>
            <ul>
              {misses.map(({ said }) => (
                <li key={said}>
                  <bdi>{said}</bdi>
                </li>
              ))}
            </ul>
          </details>
          <p class="ways-on">
            <button type="button" onClick={save}>
              {says.save}
            </button>
            <button class="quiet" type="button" onClick={forget}>
              {says.forget}
            </button>
          </p>
        </>
      )}
      <p class="ui" role="status">
        {told}
      </p>
    </section>
  );
}
