import { searchWords as says } from 'virtual:chalktalk/words/search';
import { useState } from 'preact/hooks';
import { FACETS, type Facet, KINDS, type Label, type Labels } from '../../browser/search/labels.ts';
import type { View } from '../../browser/search/session.ts';
import { chosenCount, type SearchState, toggle } from '../../browser/search/state.ts';

interface Props {
  state: SearchState;
  view: View;
  labels: Labels;
  onChoose(state: SearchState): void;
}

/** A facet with more choices than this is folded. */
const FOLDED = 8;

/** What results can be narrowed down by. Beside them on a desk; behind a button on a phone. */
export function Facets({ state, view, labels, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const chosen = chosenCount(state);
  return (
    <div class="facets">
      <button class="facets-open" type="button" aria-expanded={open} aria-controls="facets" onClick={() => setOpen(!open)}>
        {chosen > 0 ? says.filtersChosen(chosen) : says.filters}
      </button>
      <div id="facets" class={open ? 'facet-list open' : 'facet-list'}>
        <h2 class="vh">{says.filters}</h2>
        {FACETS.map((facet) => (
          <Choices
            key={facet}
            facet={facet}
            labels={labelsOf(facet, labels)}
            state={state}
            counts={view.counts[facet]}
            onChoose={onChoose}
          />
        ))}
        <button class="facets-done go" type="button" onClick={() => setOpen(false)}>
          {says.show(view.total)}
        </button>
      </div>
    </div>
  );
}

interface ChoicesProps {
  facet: Facet;
  labels: readonly Label[];
  state: SearchState;
  counts: Record<string, number>;
  onChoose(state: SearchState): void;
}

function Choices({ facet, labels, state, counts, onChoose }: ChoicesProps) {
  const [whole, setWhole] = useState(false);
  const chosen = state.chosen[facet];
  const folds = labels.length > FOLDED + 1 && !whole;
  // What is chosen is never folded away, and what has results comes before what has none.
  const shown = folds ? labels.filter(({ id }) => chosen.includes(id) || best(labels, counts).has(id)) : labels;
  if (labels.length === 0) return null;
  return (
    <fieldset class="facet">
      <legend>{says.facets[facet]}</legend>
      {shown.map(({ id, name }) => {
        const count = countIn(counts, id);
        return (
          <label key={id} class={count > 0 ? 'choice ui' : 'choice ui none'}>
            <input
              type="checkbox"
              name={facet}
              value={id}
              checked={chosen.includes(id)}
              onChange={() => onChoose(toggle(state, facet, id))}
            />
            <span>{name}</span>
            <span class="choice-count">
              {count}
              <span class="vh"> {says.facetCount(count)}</span>
            </span>
          </label>
        );
      })}
      {folds && (
        <button class="facet-whole" type="button" onClick={() => setWhole(true)}>
          {says.whole(labels.length)}
        </button>
      )}
    </fieldset>
  );
}

/** Authors choose the ids: one may be `constructor`. */
function countIn(counts: Readonly<Record<string, number>>, id: string): number {
  return (Object.hasOwn(counts, id) ? counts[id] : undefined) ?? 0;
}

/** The choices with most results. */
function best(labels: readonly Label[], counts: Record<string, number>): Set<string> {
  const ranked = labels.toSorted((a, b) => countIn(counts, b.id) - countIn(counts, a.id));
  return new Set(ranked.slice(0, FOLDED).map(({ id }) => id));
}

/** The choices of a facet with their names; a level is known by its number too. */
export function labelsOf(facet: Facet, labels: Labels): Label[] {
  if (facet === 'kind') return KINDS.map((id) => ({ id, name: says.kinds[id] }));
  return labels[facet].map(({ id, name }) => ({ id, name: facet === 'level' ? says.level(id, name) : name }));
}
