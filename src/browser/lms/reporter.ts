import type { Lms, Report } from './lms.ts';

/** Has the LMS everything? `waiting`: not yet, it is about to be sent; `failed`: it did not take it, and is asked again. */
export type Sending = 'sent' | 'waiting' | 'failed';

/** So long after something was done it is sent, together with what was done meanwhile (milliseconds). */
const PAUSE = 700;
/** So long after a failure it is tried again, longer each time (milliseconds). */
const AGAIN = [2000, 5000, 15_000, 30_000, 60_000] as const;

export interface Reporter {
  /** Something was done. */
  changed(): void;
  /** Sends now what waits. */
  flush(): Promise<void>;
  /** The page goes. A second call does nothing. */
  end(): Promise<void>;
}

/**
 * Sends reports: soon after something changed, once more after a failure until the LMS has it, and a last time as the page goes.
 *
 * @param report what is true now
 * @param onState is called when the state changes
 */
export function reporter(lms: Lms, report: () => Report, onState: (state: Sending) => void): Reporter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let dirty = false;
  let ended = false;
  let last: Promise<void> = Promise.resolve();

  const plan = (pause: number): void => {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(() => void flush(), pause);
  };
  const send = async (): Promise<void> => {
    if (!dirty || ended) return;
    dirty = false;
    if (await lms.send(report())) {
      failures = 0;
      if (!dirty) onState('sent');
      return;
    }
    dirty = true;
    onState('failed');
    plan(AGAIN[Math.min(failures++, AGAIN.length - 1)] ?? PAUSE);
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    last = last.then(send);
    return last;
  };

  return {
    changed() {
      dirty = true;
      onState(failures > 0 ? 'failed' : 'waiting');
      plan(PAUSE);
    },
    flush,
    async end() {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      const taken = lms.end(report());
      // Where it is known at once it is noted at once: the page may be gone before anything else runs.
      if (taken === true || (await taken)) onState('sent');
    },
  };
}
