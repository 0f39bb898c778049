import { useRef } from 'preact/hooks';

/**
 * A write takes its time, and its reader goes on. Call it when something is begun: what it returns says, once that is
 * written, whether nothing else was begun since. What comes late closes nothing that was opened meanwhile, and takes no focus.
 */
export function useTurn(): () => () => boolean {
  const turn = useRef(0);
  return () => {
    const mine = ++turn.current;
    return () => mine === turn.current;
  };
}
