import { searchWords } from 'virtual:chalktalk/words/search';
import type { Missing } from './use-miss.ts';

const says = searchWords.missed;

/** The way to say that none of the results was meant. */
export function Missed({ miss }: { miss: Missing }) {
  return (
    <p class="found-missed ui">
      {!miss.kept && (
        <button class="quiet" type="button" onClick={miss.keep}>
          {says.button}
        </button>
      )}
      <span aria-live="polite">{miss.kept ? says.kept : ''}</span>
    </p>
  );
}
