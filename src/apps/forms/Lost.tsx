import { formsWords as says } from 'virtual:chalktalk/words/forms';
import type { Fields } from '../../browser/draft-store.ts';
import type { Drafted } from './use-draft.ts';

/** Says that what is typed is gone after a reload, where this browser keeps no draft of it. */
export function Lost<T extends Fields>({ unsent, stays }: Pick<Drafted<T>, 'unsent' | 'stays'>) {
  return (
    <p class="ui hint" role="status">
      {unsent && !stays ? says.lostOnReload : ''}
    </p>
  );
}
