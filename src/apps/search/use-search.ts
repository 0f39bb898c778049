import { searchWords } from 'virtual:chalktalk/words/search';
import { useEffect, useRef, useState } from 'preact/hooks';
import { loadIndex } from '../../browser/search/pagefind.ts';
import { SearchSession, type View } from '../../browser/search/session.ts';
import { EVERYTHING, type SearchState } from '../../browser/search/state.ts';

/** Milliseconds between two letters of somebody who types on a phone. */
const TYPING = 140;

/** A search at work: what was asked, what came back, and how to ask on. */
export interface Search {
  /** What is in the fields now; `view` may still answer an earlier question. */
  state: SearchState;
  view: View | undefined;
  ask(state: SearchState, how?: 'typing' | 'at-once'): void;
  more(): Promise<void>;
}

/** Site path, with a slash at both ends. */
export const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/**
 * Searches for a component as long as it is shown.
 *
 * @param portion how many results are loaded at a time
 */
export function useSearch(first: SearchState = EVERYTHING, portion = 10): Search {
  const [state, setState] = useState(first);
  const [view, setView] = useState<View>();
  const session = useRef<SearchSession>(undefined);
  session.current ??= new SearchSession({
    open: () => loadIndex(base),
    show: setView,
    portion,
    practice: searchWords.kinds.practice,
  });
  const asking = session.current;
  useEffect(() => void asking.ask(first), []);
  return {
    state,
    view,
    ask: (next, how = 'at-once') => {
      setState(next);
      void asking.ask(next, how === 'typing' ? TYPING : 0);
    },
    more: () => asking.more(),
  };
}
