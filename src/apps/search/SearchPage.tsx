import { searchWords as says } from 'virtual:chalktalk/words/search';
import { useEffect } from 'preact/hooks';
import { cleanState, decodeState, encodeState, quoted, type SearchState } from '../../browser/search/state.ts';
import { Chosen } from './Chosen.tsx';
import { Facets } from './Facets.tsx';
import { Missed } from './Missed.tsx';
import { Failed, Nothing } from './Nothing.tsx';
import { Result } from './Result.tsx';
import { useMiss } from './use-miss.ts';
import { useSearch } from './use-search.ts';

const PORTION = 10;

/** All of search: words, facets, results. What is asked stands in the address. */
export function SearchPage({ first }: { first: SearchState }) {
  const { state, view, ask, more } = useSearch(first, PORTION);
  const miss = useMiss(view);
  useEffect(() => {
    const back = () => ask(decodeState(location.search));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);

  const type = (q: string) => {
    const next = cleanState({ ...state, q });
    history.replaceState(null, '', address(next));
    ask({ ...state, q }, 'typing');
  };
  // A choice is a step that "back" takes back; every letter is not.
  const choose = (next: SearchState) => {
    if (address(next) !== address(decodeState(location.search))) history.pushState(null, '', address(next));
    ask(next);
  };
  const left = view ? view.total - view.hits.length : 0;
  return (
    <>
      <search>
        <form
          class="seek-form"
          onSubmit={(event) => {
            event.preventDefault();
            choose(cleanState(state));
          }}
        >
          <label class="vh" for="search-q">
            {says.label}
          </label>
          <input
            id="search-q"
            type="search"
            name="q"
            value={state.q}
            placeholder={says.placeholder}
            autocomplete="off"
            enterkeyhint="search"
            data-search-here
            onInput={(event) => type(event.currentTarget.value)}
          />
          <button class="go" type="submit">
            {says.submit}
          </button>
        </form>
      </search>
      <div class="seek-columns">
        {view?.labels ? <Facets state={state} view={view} labels={view.labels} onChoose={choose} /> : <div class="facets" />}
        <section class="found-list" aria-labelledby="found" aria-busy={view?.status === 'searching'}>
          <h2 id="found" class="vh">
            {says.results}
          </h2>
          <p class={view?.total === 0 ? 'vh' : 'found-count ui'} role="status">
            {view?.status === 'ready' ? count(view.total, quoted(view.state)) : says.searching}
          </p>
          {view?.labels && <Chosen state={state} labels={view.labels} onChoose={choose} />}
          {view?.some && <p class="found-some">{says.some(quoted(view.state))}</p>}
          {view?.status === 'failed' && <Failed onAgain={() => ask(state)} />}
          {view?.status === 'ready' && view.total === 0 && <Nothing view={view} />}
          {view && view.status !== 'failed' && view.hits.length > 0 && (
            // biome-ignore lint/a11y: it listens to the links in it
            <ol class="hits plain" onClick={({ target }) => target instanceof Element && target.closest('a') && miss.chose()}>
              {view.hits.map((hit) => (
                <Result key={hit.url} hit={hit} />
              ))}
            </ol>
          )}
          {left > 0 && view?.status !== 'failed' && (
            <button class="found-more" type="button" onClick={() => void more()}>
              {says.more(Math.min(left, PORTION))}
            </button>
          )}
          {view?.status === 'ready' && view.total > 0 && view.state.q.trim() !== '' && <Missed miss={miss} />}
        </section>
      </div>
    </>
  );
}

function count(total: number, q: string): string {
  return q ? says.countFor(total, q) : says.count(total);
}

function address(state: SearchState): string {
  return location.pathname + encodeState(state);
}
