import { formsWords as says } from 'virtual:chalktalk/words/forms';
import { useState } from 'preact/hooks';
import type { Fields } from '../../browser/draft-store.ts';
import type { Drafted } from './use-draft.ts';

/** Says that a form holds what was typed before, with a way to be rid of it, that another tab was quicker, and that nothing can be kept. */
export function Unsent<T extends Fields>({ unsent, overtaken, stays, clear }: Drafted<T>) {
  const [found] = useState(unsent);
  const shown = unsent && (found || overtaken || !stays);
  return (
    <p class="ui hint unsent" role="status">
      {shown && (
        <>
          <span>{overtaken ? says.overtaken : stays ? says.found : says.lostOnReload}</span>{' '}
          <button type="button" class="quiet" onClick={clear}>
            {says.discard}
          </button>
        </>
      )}
    </p>
  );
}
