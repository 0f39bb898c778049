import { searchWords as says } from 'virtual:chalktalk/words/search';
import { FACETS, type Labels } from '../../browser/search/labels.ts';
import { EVERYTHING, type SearchState, toggle } from '../../browser/search/state.ts';
import { Own } from '../reader/Own.tsx';
import { labelsOf } from './Facets.tsx';

interface Props {
  state: SearchState;
  labels: Labels;
  onChoose(state: SearchState): void;
}

/** The filters in force, each with a way out. */
export function Chosen({ state, labels, onChoose }: Props) {
  const chips = FACETS.flatMap((facet) =>
    labelsOf(facet, labels)
      .filter(({ id }) => state.chosen[facet].includes(id))
      .map(({ id, name }) => ({ facet, id, name })),
  );
  if (chips.length === 0) return null;
  return (
    <ul class="chosen plain" aria-label={says.chosen}>
      {chips.map(({ facet, id, name }) => (
        <li key={`${facet} ${id}`}>
          <button type="button" aria-label={says.remove(name)} onClick={() => onChoose(toggle(state, facet, id))}>
            {facet === 'kind' || facet === 'level' ? name : <Own>{name}</Own>} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button class="chosen-none" type="button" onClick={() => onChoose({ ...state, chosen: EVERYTHING.chosen })}>
          {says.reset}
        </button>
      </li>
    </ul>
  );
}
