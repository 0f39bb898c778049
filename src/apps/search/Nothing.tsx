import { ofContent } from 'virtual:chalktalk/language';
import { searchWords as says } from 'virtual:chalktalk/words/search';
import type { View } from '../../browser/search/session.ts';
import { chosenCount, quoted } from '../../browser/search/state.ts';
import { base } from './use-search.ts';

/** What to do when nothing was found: skills with a name like it, and the lists. */
export function Nothing({ view }: { view: View }) {
  const q = quoted(view.state);
  const filtered = chosenCount(view.state) > 0;
  return (
    <div class="nothing">
      <p class="nothing-what">{filtered ? says.nothingChosen(q) : says.nothing(q)}</p>
      <p>{filtered ? says.nothingFilters : says.nothingHint}</p>
      {view.nearest.length > 0 && !filtered && (
        <>
          <p class="nothing-near">{says.nearest}</p>
          <ul class="plain">
            {view.nearest.map(({ id, name }) => (
              <li key={id}>
                <a href={`${base}skills/${encodeURIComponent(id)}/`} data-go {...ofContent}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Lists />
    </div>
  );
}

/** The index is not there: built without, or no connection. */
export function Failed({ onAgain }: { onAgain(): void }) {
  return (
    <div class="nothing" role="alert">
      <p class="nothing-what">{says.failed}</p>
      <p>{says.failedHint}</p>
      <button type="button" onClick={onAgain}>
        {says.again}
      </button>
      <Lists />
    </div>
  );
}

function Lists() {
  return (
    <>
      <p class="nothing-near">{says.browse}</p>
      <ul class="plain">
        {(['practices', 'modules', 'skills'] as const).map((list) => (
          <li key={list}>
            <a href={`${base}${list}/`} data-go>
              {says.lists[list]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
