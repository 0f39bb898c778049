import { searchWords } from 'virtual:chalktalk/words/search';
import { useEffect, useRef, useState } from 'preact/hooks';
import { tidySaid } from '../../ask/misses.ts';
import { here } from '../../browser/here.ts';
import { keepMiss } from '../../browser/search/kept-misses.ts';
import { numberIn } from '../../browser/search/practice-number.ts';
import type { View } from '../../browser/search/session.ts';
import { chosenCount } from '../../browser/search/state.ts';

/** What becomes of a question that found nothing that was meant. */
export interface Missing {
  /** It is kept on this device. */
  kept: boolean;
  /** "Not what I meant". */
  keep(): void;
  /** A result was opened, or the question is taken to another page. */
  chose(): void;
  /**
   * Search is closed or left. Where no practice was meant for the question and nothing was opened, it was asked in vain; where
   * words to say stood in a result, nobody needs to open it.
   */
  leave(): void;
}

/** Notices what is asked in vain. */
export function useMiss(view: View | undefined): Missing {
  const [kept, setKept] = useState('');
  /** The question that something was opened for. */
  const chosen = useRef('');
  const said = view?.status === 'ready' && isQuestion(view) ? tidySaid(view.state.q) : '';
  const keep = () => {
    if (said === '' || kept === said) return;
    keepMiss(here().playbook, said);
    setKept(said);
  };
  const chose = () => {
    chosen.current = said;
  };
  const leave = () => {
    if (chosen.current !== said && !view?.hits.some(({ say }) => say)) keep();
  };
  useEffect(() => {
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  });
  return { kept: said !== '' && kept === said, keep, chose, leave };
}

function isQuestion({ state }: View): boolean {
  return chosenCount(state) === 0 && numberIn(state.q.trim(), searchWords.kinds.practice) === undefined;
}
