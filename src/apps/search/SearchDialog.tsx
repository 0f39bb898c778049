import { searchWords as says } from 'virtual:chalktalk/words/search';
import { useEffect, useRef } from 'preact/hooks';
import { EVERYTHING, encodeState, quoted } from '../../browser/search/state.ts';
import { Missed } from './Missed.tsx';
import { Failed, Nothing } from './Nothing.tsx';
import { Result } from './Result.tsx';
import { useMiss } from './use-miss.ts';
import { base, useSearch } from './use-search.ts';

/** What fits on a phone above its keyboard, and a little more. */
const PORTION = 6;

/** Search over any page: results without facets, and the way to all of them. */
export function SearchDialog({ onClose }: { onClose(): void }) {
  const { state, view, ask } = useSearch(EVERYTHING, PORTION);
  const miss = useMiss(view);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const dialog = place.current?.closest('dialog');
    dialog?.addEventListener('close', miss.leave);
    return () => dialog?.removeEventListener('close', miss.leave);
  });
  const q = state.q.trim();
  const all = `${base}search/${encodeState({ ...EVERYTHING, q })}`;
  const fits = view?.status === 'ready' && q !== '';
  return (
    // biome-ignore lint/a11y: it listens to the links in it
    <div class="seek-box" ref={place} onClick={({ target }) => target instanceof Element && target.closest('a') && miss.chose()}>
      <search>
        <form class="seek-form" action={`${base}search/`} onSubmit={miss.chose}>
          <label class="vh" for="page:seek-q">
            {says.label}
          </label>
          <input
            id="page:seek-q"
            type="text"
            inputmode="search"
            enterkeyhint="search"
            name="q"
            value={state.q}
            placeholder={says.placeholder}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => ask({ ...EVERYTHING, q: event.currentTarget.value }, 'typing')}
          />
          <button type="button" onClick={onClose}>
            {says.close}
          </button>
        </form>
      </search>
      <p class={q && view?.total !== 0 ? 'found-count ui' : 'vh'} role="status">
        {fits ? says.countFor(view.total, quoted(view.state)) : q ? says.searching : ''}
      </p>
      <div class="seek-results" aria-busy={view?.status === 'searching'}>
        {q === '' && view?.status !== 'failed' && <p class="seek-hint">{says.about}</p>}
        {view?.some && q !== '' && <p class="found-some">{says.some(quoted(view.state))}</p>}
        {view?.status === 'failed' && <Failed onAgain={() => ask(state)} />}
        {fits && view.total === 0 && <Nothing view={view} />}
        {view && view.status !== 'failed' && q !== '' && view.hits.length > 0 && (
          <ol class="hits compact plain">
            {view.hits.map((hit) => (
              <Result key={hit.url} hit={hit} />
            ))}
          </ol>
        )}
        {fits && view.total > 0 && <Missed miss={miss} />}
      </div>
      <p class="seek-foot ui">
        <a href={all} data-go>
          {fits && view.total > 0 ? says.all(view.total) : says.allOf}
        </a>
        <span class="seek-keys" aria-hidden="true">
          <kbd>↓</kbd> {says.keys.choose} <kbd>{says.keyNames.enter}</kbd> {says.keys.open} <kbd>{says.keyNames.escape}</kbd>{' '}
          {says.keys.close}
        </span>
      </p>
    </div>
  );
}
